//! A static file server for looking at a built site: GET and HEAD, one folder, the loopback address.
//!
//! It exists so that `cargo xtask serve` and the browser tests show the site exactly as a plain static host
//! would: no rewriting, no reload script, nothing added. Where a `.br` or `.gz` file lies beside the one asked
//! for and the browser accepts it, that is sent instead, as hosts with precompressed files do.
//!
//! # Limits
//!
//! Not for the open internet: one thread a connection, one request a connection, no TLS, no caching; of ranges one at a time.

#![allow(
    clippy::disallowed_methods,
    reason = "serving files is reading them, on threads of its own"
)]

mod files;
mod mime;
mod request;

use std::io::{self, BufReader, BufWriter, Write};
use std::net::{Ipv4Addr, SocketAddr, TcpListener, TcpStream};
use std::path::PathBuf;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread::{self, JoinHandle};
use std::time::Duration;

pub use files::Reply;
pub use mime::mime_type;
pub use request::{Method, Request, RequestError};

/// How many ports after the wished one are tried when it is taken.
const PORTS_TRIED: u16 = 50;
/// A connection that says nothing for this long is closed.
const IDLE: Duration = Duration::from_secs(30);

/// A bound server that has not begun to answer yet.
#[derive(Debug)]
pub struct Server {
    listener: TcpListener,
    root: PathBuf,
}

impl Server {
    /// Binds 127.0.0.1 at `port`, or at the next free port above it; port 0 lets the system choose.
    ///
    /// # Errors
    ///
    /// When none of the ports can be had, or `root` is not a folder.
    pub fn bind(root: impl Into<PathBuf>, port: u16) -> io::Result<Self> {
        let root = root.into();
        if !root.is_dir() {
            let message = format!("{} is not a folder", root.display());
            return Err(io::Error::new(io::ErrorKind::NotFound, message));
        }
        let root = root.canonicalize()?;
        let mut last_error = None;
        for port in port..=port.saturating_add(PORTS_TRIED) {
            match TcpListener::bind((Ipv4Addr::LOCALHOST, port)) {
                Ok(listener) => return Ok(Self { listener, root }),
                Err(error) => last_error = Some(error),
            }
        }
        Err(last_error.unwrap_or_else(|| io::Error::other("no port was tried")))
    }

    /// The address that was bound.
    ///
    /// # Errors
    ///
    /// When the system cannot tell.
    pub fn address(&self) -> io::Result<SocketAddr> {
        self.listener.local_addr()
    }

    /// Answers requests until the process ends; `log` is told the path and status of each.
    pub fn run(self, log: impl Fn(&str, u16) + Copy + Send + 'static) {
        for stream in self.listener.incoming().filter_map(Result::ok) {
            let root = self.root.clone();
            thread::spawn(move || {
                // A browser that hangs up in mid-answer is no concern of the server's.
                let _ = answer(&stream, &root, log);
            });
        }
    }

    /// Answers requests on a thread of its own, silently, and returns the address.
    ///
    /// # Errors
    ///
    /// When the address cannot be told.
    pub fn spawn(self) -> io::Result<SocketAddr> {
        let address = self.address()?;
        thread::spawn(move || self.run(|_, _| ()));
        Ok(address)
    }

    /// Like [`spawn`](Self::spawn), until it is stopped or dropped: then the port is closed, and whoever asks is refused.
    ///
    /// # Errors
    ///
    /// When the address cannot be told.
    pub fn spawn_stoppable(self) -> io::Result<Running> {
        let address = self.address()?;
        let ends = Arc::new(AtomicBool::new(false));
        let told = Arc::clone(&ends);
        let thread = thread::spawn(move || {
            for stream in self.listener.incoming().filter_map(Result::ok) {
                if told.load(Ordering::Acquire) {
                    return;
                }
                let root = self.root.clone();
                thread::spawn(move || answer(&stream, &root, |_, _| ()));
            }
        });
        Ok(Running { address, ends, thread: Some(thread) })
    }
}

/// A server that can be stopped.
#[derive(Debug)]
pub struct Running {
    /// Its address.
    pub address: SocketAddr,
    ends: Arc<AtomicBool>,
    thread: Option<JoinHandle<()>>,
}

impl Running {
    /// Closes the port; returns when it is closed.
    pub fn stop(&mut self) {
        let Some(thread) = self.thread.take() else { return };
        self.ends.store(true, Ordering::Release);
        // It waits for a connection: this one.
        let _ = TcpStream::connect(self.address);
        let _ = thread.join();
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        self.stop();
    }
}

fn answer(stream: &TcpStream, root: &std::path::Path, log: impl Fn(&str, u16)) -> io::Result<()> {
    stream.set_read_timeout(Some(IDLE))?;
    let mut output = BufWriter::new(stream);
    let request = match Request::read(&mut BufReader::new(stream)) {
        Ok(request) => request,
        // Browsers open spare connections and close them unused.
        Err(RequestError::Closed) => return Ok(()),
        Err(error) => {
            log("-", error.status());
            return Reply::text(error.status(), error.to_string()).write(&mut output, true);
        }
    };
    let reply = files::reply(root, &request);
    log(&request.path, reply.status);
    reply.write(&mut output, request.method == Method::Get)?;
    output.flush()
}

#[cfg(test)]
mod tests;
