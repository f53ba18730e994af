use std::fs;
use std::io::{BufReader, Read, Write};
use std::net::TcpStream;
use std::path::PathBuf;

use crate::{Method, Request, RequestError, Server, mime_type};

#[track_caller]
fn check_line(line: &str, expected: Result<(Method, &str), u16>) {
    let found = Request::parse_line(line);
    let found = match &found {
        Ok(request) => Ok((request.method, request.path.as_str())),
        Err(error) => Err(error.status()),
    };
    assert_eq!(found, expected, "{line:?}");
}

#[test]
fn request_lines() {
    check_line("GET / HTTP/1.1", Ok((Method::Get, "/")));
    check_line("HEAD /a/b.html?x=1&y=../.. HTTP/1.0", Ok((Method::Head, "/a/b.html")));
    check_line("GET /%D8%B1%20b HTTP/1.1", Ok((Method::Get, "/\u{631} b")));
    check_line("GET /a%2fb HTTP/1.1", Ok((Method::Get, "/a/b")));
    check_line("POST / HTTP/1.1", Err(405));
    check_line("GET / HTTP/2", Err(400));
    check_line("GET /", Err(400));
    check_line("GET / x HTTP/1.1", Err(400));
    check_line("GET http://elsewhere/ HTTP/1.1", Err(400));
    check_line("GET /%4 HTTP/1.1", Err(400));
    check_line("GET /%+1 HTTP/1.1", Err(400));
    check_line("GET /%FF HTTP/1.1", Err(400));
    check_line("GET /%00 HTTP/1.1", Err(400));
}

#[test]
fn request_heads() {
    let read = |head: &str| Request::read(&mut BufReader::new(head.as_bytes()));
    let request = read("GET / HTTP/1.1\r\nHost: a\r\nACCEPT-encoding: gzip, br;q=0, zstd\r\n\r\n");
    let request = request.expect("a good head");
    assert!(request.accepts("gzip") && request.accepts("zstd"));
    assert!(!request.accepts("br") && !request.accepts("deflate"));
    assert_eq!(read(""), Err(RequestError::Closed));
    assert!(matches!(read("GET / HT"), Err(RequestError::Malformed(_))));
    let endless = format!("GET / HTTP/1.1\r\nX: {}", "a".repeat(100_000));
    assert!(matches!(read(&endless), Err(RequestError::Malformed(_))));
}

#[test]
fn media_types() {
    for (name, expected) in [
        ("index.html", "text/html; charset=utf-8"),
        ("a-1f2e.JS", "text/javascript; charset=utf-8"),
        ("a_bg.wasm", "application/wasm"),
        ("f.woff2", "font/woff2"),
        ("no-ending", "application/octet-stream"),
    ] {
        assert_eq!(mime_type(name), expected, "{name}");
    }
}

/// A folder under the system's temporary one, removed at the end of the test.
struct Folder(PathBuf);

impl Folder {
    fn new(name: &str) -> Self {
        let path =
            std::env::temp_dir().join(format!("roznama-server-{name}-{}", std::process::id()));
        let _ = fs::remove_dir_all(&path);
        fs::create_dir_all(path.join("site/sub")).expect("a temporary folder");
        fs::write(path.join("secret.txt"), "secret").expect("a file");
        fs::write(path.join("site/index.html"), "home").expect("a file");
        fs::write(path.join("site/sub/index.html"), "sub").expect("a file");
        fs::write(path.join("site/app.wasm"), "wasm").expect("a file");
        fs::write(path.join("site/app.wasm.br"), "small").expect("a file");
        Self(path)
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}

#[test]
fn answers() {
    let folder = Folder::new("answers");
    #[cfg(unix)]
    std::os::unix::fs::symlink(folder.0.join("secret.txt"), folder.0.join("site/link.txt"))
        .expect("a symbolic link");
    let address = Server::bind(folder.0.join("site"), 0).and_then(Server::spawn).expect("a server");
    let ask = |request: &str| {
        let mut stream = TcpStream::connect(address).expect("a connection");
        stream.write_all(format!("{request}\r\n\r\n").as_bytes()).expect("a request sent");
        let mut answer = String::new();
        stream.read_to_string(&mut answer).expect("an answer");
        let (head, body) = answer.split_once("\r\n\r\n").expect("a head");
        (head.to_owned(), body.to_owned())
    };
    for (request, status, body) in [
        ("GET / HTTP/1.1", "200", "home"),
        ("HEAD / HTTP/1.1", "200", ""),
        ("GET /sub/?q=1 HTTP/1.1", "200", "sub"),
        ("GET /sub HTTP/1.1", "301", "moved\n"),
        ("GET /app.wasm HTTP/1.1", "200", "wasm"),
        ("GET /app.wasm HTTP/1.1\r\nAccept-Encoding: gzip, br", "200", "small"),
        ("GET /app.wasm HTTP/1.1\r\nRange: bytes=1-2", "206", "as"),
        ("GET /app.wasm HTTP/1.1\r\nrange: bytes=2-99", "206", "sm"),
        ("GET /app.wasm HTTP/1.1\r\nRange: bytes=4-9", "200", "wasm"),
        ("GET /app.wasm HTTP/1.1\r\nRange: bytes=0-0,2-3", "200", "wasm"),
        ("GET /none HTTP/1.1", "404", "there is no /none\n"),
        ("GET /../secret.txt HTTP/1.1", "404", "there is no /../secret.txt\n"),
        ("GET /%2e%2e/secret.txt HTTP/1.1", "404", "there is no /../secret.txt\n"),
        ("GET /link.txt HTTP/1.1", "404", "there is no /link.txt\n"),
        ("PUT / HTTP/1.1", "405", "expected GET or HEAD, found PUT\n"),
    ] {
        let (head, found) = ask(request);
        assert_eq!(head.split(' ').nth(1), Some(status), "{request}");
        assert_eq!(found, body, "{request}");
    }
    let (head, _) = ask("HEAD / HTTP/1.1");
    assert!(head.contains("Content-Length: 4"), "{head}");
    let (head, _) = ask("GET /app.wasm HTTP/1.1\r\nRange: bytes=1-2");
    assert!(head.contains("Content-Range: bytes 1-2/4"), "{head}");
}

#[test]
fn a_taken_port_gives_the_next() {
    let folder = Folder::new("ports");
    let first = Server::bind(&folder.0, 0).expect("a server");
    let taken = first.address().expect("an address").port();
    let second = Server::bind(&folder.0, taken).expect("a second server");
    assert!(second.address().expect("an address").port() > taken);
    assert!(Server::bind(folder.0.join("none"), 0).is_err());
}

#[test]
fn a_stopped_server_refuses_and_its_port_is_free() {
    let folder = Folder::new("stopped");
    let server = Server::bind(folder.0.join("site"), 0).expect("a server");
    let mut running = server.spawn_stoppable().expect("a thread");
    let address = running.address;
    let mut stream = TcpStream::connect(address).expect("a connection");
    stream.write_all(b"GET / HTTP/1.1\r\n\r\n").expect("a request sent");
    let mut answer = String::new();
    stream.read_to_string(&mut answer).expect("an answer");
    assert!(answer.ends_with("home"), "{answer}");
    running.stop();
    assert!(TcpStream::connect(address).is_err(), "nobody listens");
    let again = Server::bind(folder.0.join("site"), address.port()).expect("the same port");
    assert_eq!(again.address().expect("an address"), address);
}
