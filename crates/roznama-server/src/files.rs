//! From a request to a reply: which file, which head.

use std::fs;
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use crate::mime::mime_type;
use crate::request::Request;

/// A whole answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reply {
    /// HTTP status code.
    pub status: u16,
    /// Header names and values, without `Content-Length`.
    pub headers: Vec<(&'static str, String)>,
    /// The body that GET sends.
    pub body: Vec<u8>,
}

impl Reply {
    /// A line of plain text.
    pub fn text(status: u16, message: impl Into<String>) -> Self {
        let headers = vec![("Content-Type", mime_type("a.txt").to_owned())];
        let mut body: String = message.into();
        body.push('\n');
        Self { status, headers, body: body.into_bytes() }
    }

    /// Writes the head, and the body if `with_body`.
    ///
    /// # Errors
    ///
    /// When `output` fails.
    pub fn write(&self, output: &mut impl Write, with_body: bool) -> io::Result<()> {
        write!(output, "HTTP/1.1 {} {}\r\n", self.status, reason(self.status))?;
        for (name, value) in &self.headers {
            write!(output, "{name}: {value}\r\n")?;
        }
        let length = self.body.len();
        write!(output, "Content-Length: {length}\r\nConnection: close\r\n\r\n")?;
        if with_body { output.write_all(&self.body) } else { Ok(()) }
    }
}

/// Answers a request from the folder `root`, which must be canonical.
pub fn reply(root: &Path, request: &Request) -> Reply {
    let Some(mut file) = resolve(root, &request.path) else {
        return Reply::text(404, format!("there is no {}", request.path));
    };
    if file.is_dir() {
        if !request.path.ends_with('/') {
            // Without the slash the relative links of the page would point beside the folder. Only the last
            // segment is named, so that a path such as //host/ cannot send the browser elsewhere.
            let name = request.path.rsplit('/').next().unwrap_or_default();
            let mut reply = Reply::text(301, "moved");
            reply.headers.push(("Location", format!("./{}/", percent_encode(name))));
            return reply;
        }
        file.push("index.html");
    }
    let name = file.file_name().unwrap_or_default().to_string_lossy().into_owned();
    let mut headers = vec![
        ("Content-Type", mime_type(&name).to_owned()),
        ("Cache-Control", "no-cache".to_owned()),
        ("X-Content-Type-Options", "nosniff".to_owned()),
    ];
    let compressed = [("br", "br"), ("gz", "gzip")].into_iter().find_map(|(ending, coding)| {
        let beside = file.with_file_name(format!("{name}.{ending}"));
        let bytes = request.accepts(coding).then(|| fs::read(beside).ok()).flatten()?;
        Some((coding, bytes))
    });
    if let Some((coding, body)) = compressed {
        headers.push(("Content-Encoding", coding.to_owned()));
        headers.push(("Vary", "Accept-Encoding".to_owned()));
        return Reply { status: 200, headers, body };
    }
    match fs::read(&file) {
        Ok(body) => {
            let length = body.len();
            let asked = request.range.and_then(|(from, to)| {
                let to = to.min(length.checked_sub(1)?);
                let asked = (from <= to).then(|| body.get(from..=to))??;
                Some((from, to, asked.to_vec()))
            });
            headers.push(("Accept-Ranges", "bytes".to_owned()));
            match asked {
                Some((from, to, body)) => {
                    headers.push(("Content-Range", format!("bytes {from}-{to}/{length}")));
                    Reply { status: 206, headers, body }
                }
                None => Reply { status: 200, headers, body },
            }
        }
        Err(error) if error.kind() == io::ErrorKind::NotFound => {
            Reply::text(404, format!("there is no {}", request.path))
        }
        Err(error) => Reply::text(500, format!("cannot read {}: {error}", request.path)),
    }
}

/// The file that a decoded path names, or `None` when there is none or it lies outside `root`.
fn resolve(root: &Path, path: &str) -> Option<PathBuf> {
    let mut file = root.to_path_buf();
    for segment in path.split('/').filter(|segment| !segment.is_empty()) {
        if segment == "." || segment == ".." || segment.contains('\\') {
            return None;
        }
        file.push(segment);
    }
    // Canonical: a symbolic link must not lead out either.
    let file = file.canonicalize().ok()?;
    file.starts_with(root).then_some(file)
}

fn percent_encode(segment: &str) -> String {
    let encode = |byte: u8| match byte {
        b'-' | b'.' | b'_' | b'~' => char::from(byte).to_string(),
        _ if byte.is_ascii_alphanumeric() => char::from(byte).to_string(),
        _ => format!("%{byte:02X}"),
    };
    segment.bytes().map(encode).collect()
}

fn reason(status: u16) -> &'static str {
    match status {
        200 => "OK",
        206 => "Partial Content",
        301 => "Moved Permanently",
        400 => "Bad Request",
        404 => "Not Found",
        405 => "Method Not Allowed",
        _ => "Internal Server Error",
    }
}
