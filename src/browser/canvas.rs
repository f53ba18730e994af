//! Fills the ribbon's canvas with the shapes of a picture, in the colours that the style sheets give.

use roznama_text::Lang;
use wasm_bindgen::JsCast;
use web_sys::{CanvasRenderingContext2d, HtmlCanvasElement};

use super::page::custom_property;
use crate::view::ribbon::{Column, HEIGHT, Ink, Mark, Picture, bounded};

/// Distance between the strokes of a hatch, pixels.
const HATCH: f64 = 4.0;
/// Half the size of a language's shape, pixels.
const SHAPE: f64 = 4.0;
/// Reach of a soft end beyond its mark, pixels.
const SOFT: f64 = 8.0;

/// Draws a picture that is `width` CSS pixels wide, sharp on every screen.
pub fn draw(canvas: &HtmlCanvasElement, width: f64, picture: &Picture) {
    let scale = bounded(gloo::utils::window().device_pixel_ratio(), 1.0, 4.0);
    canvas.set_width((width * scale) as u32);
    canvas.set_height((HEIGHT * scale) as u32);
    let context = canvas.get_context("2d").ok().flatten();
    let Some(context) =
        context.and_then(|context| context.dyn_into::<CanvasRenderingContext2d>().ok())
    else {
        return;
    };
    let _ = context.scale(scale, scale);
    let colours = Colours::of(canvas);
    for column in &picture.columns {
        context.set_fill_style_str(colours.of_ink(column.ink));
        fill(&context, column);
    }
    for mark in &picture.marks {
        draw_mark(&context, mark, &colours);
    }
}

fn fill(context: &CanvasRenderingContext2d, column: &Column) {
    context.fill_rect(column.x, column.y, column.width, column.height);
}

fn draw_mark(context: &CanvasRenderingContext2d, mark: &Mark, colours: &Colours) {
    let colour = colours.of_ink(mark.at.ink);
    let Column { x, y, width, height, .. } = mark.at;
    if let Some((at, top)) = mark.stem {
        context.set_fill_style_str(&colours.line);
        context.fill_rect(at, top, 1.0, (y - top).max(0.0));
    }
    context.set_fill_style_str(colour);
    if mark.soft {
        for (alpha, reach) in [(0.25, SOFT), (0.5, SOFT / 2.0), (1.0, 0.0)] {
            context.set_global_alpha(alpha);
            context.fill_rect(x - reach, y, width + 2.0 * reach, height);
        }
    } else if !mark.hatched {
        fill(context, &mark.at);
    }
    if mark.hatched {
        hatch(context, mark.at, if mark.soft { &colours.ground } else { colour }, colour);
    }
    if let Ink::Lang(lang) = mark.at.ink {
        context.set_fill_style_str(colour);
        shape(context, lang, x + width / 2.0, y + height / 2.0);
    }
}

/// The shape of a language, as in `styles/lang-mark.css`: disc, diamond, square, else a triangle.
fn shape(context: &CanvasRenderingContext2d, lang: Lang, x: f64, y: f64) {
    let corners: &[(f64, f64)] = match lang {
        Lang::AR => &[],
        Lang::FA => &[(0.0, -1.3), (1.3, 0.0), (0.0, 1.3), (-1.3, 0.0)],
        Lang::UR => &[(-1.0, -1.0), (1.0, -1.0), (1.0, 1.0), (-1.0, 1.0)],
        _ => &[(0.0, -1.2), (1.2, 1.0), (-1.2, 1.0)],
    };
    context.begin_path();
    if corners.is_empty() {
        let _ = context.arc(x, y, SHAPE * 1.1, 0.0, std::f64::consts::TAU);
    }
    for (dx, dy) in corners {
        context.line_to(x + dx * SHAPE, y + dy * SHAPE);
    }
    context.fill();
}

/// Slanting strokes inside a frame.
fn hatch(context: &CanvasRenderingContext2d, at: Column, stroke: &str, frame: &str) {
    context.save();
    context.begin_path();
    context.rect(at.x, at.y, at.width, at.height);
    context.clip();
    context.set_stroke_style_str(stroke);
    context.begin_path();
    let mut x = at.x - at.height;
    while x < at.x + at.width {
        context.move_to(x, at.y + at.height);
        context.line_to(x + at.height, at.y);
        x += HATCH;
    }
    context.stroke();
    context.restore();
    context.set_stroke_style_str(frame);
    context.stroke_rect(at.x + 0.5, at.y + 0.5, at.width - 1.0, at.height - 1.0);
}

/// The colours in force.
struct Colours {
    arabic: String,
    persian: String,
    urdu: String,
    other: String,
    event: String,
    line: String,
    ground: String,
}

impl Colours {
    fn of(canvas: &HtmlCanvasElement) -> Self {
        let colour = |name| custom_property(canvas, name);
        Self {
            arabic: colour("--lang-ar"),
            persian: colour("--lang-fa"),
            urdu: colour("--lang-ur"),
            other: colour("--lang-other"),
            event: colour("--accent"),
            line: colour("--edge"),
            ground: colour("--card"),
        }
    }

    fn of_ink(&self, ink: Ink) -> &str {
        match ink {
            Ink::Event => &self.event,
            Ink::Lang(Lang::AR) => &self.arabic,
            Ink::Lang(Lang::FA) => &self.persian,
            Ink::Lang(Lang::UR) => &self.urdu,
            Ink::Lang(_) => &self.other,
        }
    }
}
