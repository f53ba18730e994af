//! The icon of an installed site, for systems that cut icons to a shape of their own: as SVG and, for those that know no SVG, as PNG.
//!
//! One list of shapes makes both. They are those of `assets/icon.svg`, without its frame, in the middle of a ground that reaches the
//! edges: whatever shape is cut, the middle 80 % stays.

use std::fmt::Write as _;
use std::io::Write as _;

use flate2::Compression;
use flate2::write::ZlibEncoder;

/// Side of the square that the shapes are drawn in.
const SIDE: f64 = 40.0;
const GROUND: u32 = 0x00fa_f6ee;
/// Samples of a pixel across and down.
const FINE: u32 = 4;

/// A shape, its middle and half its size.
enum Shape {
    Box { x: f64, y: f64, half: (f64, f64) },
    Disc { x: f64, y: f64, radius: f64 },
    Diamond { x: f64, y: f64, reach: f64 },
}

/// The thread, and on it the shapes of Arabic, Persian and Urdu.
const SHAPES: [(Shape, u32); 4] = [
    (Shape::Box { x: 20.0, y: 20.0, half: (0.8, 12.0) }, 0x008c_1d2c),
    (Shape::Disc { x: 20.0, y: 12.0, radius: 3.6 }, 0x0012_8a6c),
    (Shape::Diamond { x: 20.0, y: 20.0, reach: 4.4 }, 0x000c_478c),
    (Shape::Box { x: 20.0, y: 28.0, half: (3.3, 3.3) }, 0x00be_5000),
];

impl Shape {
    fn holds(&self, px: f64, py: f64) -> bool {
        match *self {
            Self::Box { x, y, half } => (px - x).abs() <= half.0 && (py - y).abs() <= half.1,
            Self::Disc { x, y, radius } => {
                (px - x) * (px - x) + (py - y) * (py - y) <= radius * radius
            }
            Self::Diamond { x, y, reach } => (px - x).abs() + (py - y).abs() <= reach,
        }
    }
}

/// The icon as SVG.
pub fn svg() -> String {
    let mut svg = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {SIDE} {SIDE}\">\n\
         <path fill=\"#{GROUND:06x}\" d=\"M0 0h{SIDE}v{SIDE}H0z\"/>\n"
    );
    for (shape, colour) in &SHAPES {
        let _ = match *shape {
            Shape::Box { x, y, half: (w, h) } => writeln!(
                svg,
                "<path fill=\"#{colour:06x}\" d=\"M{:.1} {:.1}h{:.1}v{:.1}h{:.1}z\"/>",
                x - w,
                y - h,
                2.0 * w,
                2.0 * h,
                -2.0 * w
            ),
            Shape::Disc { x, y, radius } => {
                writeln!(
                    svg,
                    "<circle fill=\"#{colour:06x}\" cx=\"{x}\" cy=\"{y}\" r=\"{radius}\"/>"
                )
            }
            Shape::Diamond { x, y, reach } => writeln!(
                svg,
                "<path fill=\"#{colour:06x}\" d=\"M{x} {:.1}l{reach} {reach} -{reach} {reach} -{reach} -{reach}z\"/>",
                y - reach
            ),
        };
    }
    svg.push_str("</svg>\n");
    svg
}

/// The icon as PNG of `size` pixels a side.
pub fn png(size: u32) -> Vec<u8> {
    let mut png = b"\x89PNG\r\n\x1a\n".to_vec();
    let mut header = [size.to_be_bytes(), size.to_be_bytes()].concat();
    // Eight bits a channel, red green blue, nothing special.
    header.extend([8, 2, 0, 0, 0]);
    chunk(&mut png, *b"IHDR", &header);
    let mut packed = ZlibEncoder::new(Vec::new(), Compression::best());
    for y in 0..size {
        let row: Vec<u8> =
            std::iter::once(0).chain((0..size).flat_map(|x| pixel(x, y, size))).collect();
        // Writing into memory does not fail.
        let _ = packed.write_all(&row);
    }
    chunk(&mut png, *b"IDAT", &packed.finish().unwrap_or_default());
    chunk(&mut png, *b"IEND", &[]);
    png
}

/// The colour of a pixel: that of its corners where they agree, else the middle of its samples.
fn pixel(x: u32, y: u32, size: u32) -> [u8; 3] {
    let at = |pixel: u32, sample: u32| {
        (f64::from(pixel * FINE + sample) + 0.5) * SIDE / f64::from(size * FINE)
    };
    let colour = |across: u32, down: u32| {
        let (px, py) = (at(x, across), at(y, down));
        let top = SHAPES.iter().rev().find(|(shape, _)| shape.holds(px, py));
        top.map_or(GROUND, |(_, colour)| *colour)
    };
    let channels = |colour: u32| colour.to_be_bytes().map(u32::from);
    let last = FINE - 1;
    let corner = colour(0, 0);
    if [(last, 0), (0, last), (last, last)].iter().all(|&(x, y)| colour(x, y) == corner) {
        let [_, rgb @ ..] = corner.to_be_bytes();
        return rgb;
    }
    let mut sums = [0; 4];
    for sample in 0..FINE * FINE {
        let sampled = channels(colour(sample % FINE, sample / FINE));
        for (sum, channel) in sums.iter_mut().zip(sampled) {
            *sum += channel;
        }
    }
    let [_, rgb @ ..] = sums.map(|sum| ((sum + FINE * FINE / 2) / (FINE * FINE)) as u8);
    rgb
}

fn chunk(png: &mut Vec<u8>, kind: [u8; 4], data: &[u8]) {
    png.extend((data.len() as u32).to_be_bytes());
    let start = png.len();
    png.extend(kind);
    png.extend(data);
    let sum = crc32fast::hash(&png[start..]);
    png.extend(sum.to_be_bytes());
}
