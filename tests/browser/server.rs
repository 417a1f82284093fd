//! Serves `dist/` as a careful host would.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex};
use std::thread;

use tiny_http::{Header, Request, Response};

/// What a careful host allows. `make serve` sends the same, plus a nonce for its own reloading.
pub const POLICY: &str = "default-src 'self'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'";

/// A folder on a free port of this machine, until dropped.
pub struct Server {
    http: Arc<tiny_http::Server>,
    asked: Arc<Mutex<Vec<String>>>,
}

impl Server {
    pub fn start(policy: &str) -> Self {
        let folder = folder();
        assert!(folder.join("index.html").exists(), "dist/ is missing: `make browser-test` builds it first");
        let http = Arc::new(tiny_http::Server::http("127.0.0.1:0").unwrap());
        let asked = Arc::default();
        let host = Host { folder, policy: policy.to_owned(), asked: Arc::clone(&asked) };
        let requests = Arc::clone(&http);
        thread::spawn(move || requests.incoming_requests().for_each(|request| host.answer(request)));
        Self { http, asked }
    }

    pub fn url(&self, path: &str) -> String {
        format!("http://{}{path}", self.http.server_addr())
    }

    /// The files asked for so far.
    pub fn asked(&self) -> Vec<String> {
        self.asked.lock().unwrap().clone()
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        self.http.unblock();
    }
}

/// The release folder.
pub fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("dist")
}

struct Host {
    folder: PathBuf,
    policy: String,
    asked: Arc<Mutex<Vec<String>>>,
}

impl Host {
    fn answer(&self, request: Request) {
        let path = request.url().split('?').next().unwrap_or_default().trim_start_matches('/');
        let file = if path.is_empty() { "index.html" } else { path }.to_owned();
        let content = fs::read(self.folder.join(&file));
        let status = if content.is_ok() { 200 } else { 404 };
        let response = Response::from_data(content.unwrap_or_default())
            .with_status_code(status)
            .with_header(header("Content-Type", media_type(&file)))
            .with_header(header("Content-Security-Policy", &self.policy));
        self.asked.lock().unwrap().push(file);
        // The browser may have left: that is its right.
        let _ = request.respond(response);
    }
}

fn header(name: &str, value: &str) -> Header {
    Header::from_bytes(name, value).unwrap()
}

fn media_type(file: &str) -> &'static str {
    match Path::new(file).extension().and_then(|extension| extension.to_str()) {
        Some("html") => "text/html; charset=utf-8",
        Some("css") => "text/css",
        Some("js") => "text/javascript",
        Some("json") => "application/json",
        Some("svg") => "image/svg+xml",
        Some("wasm") => "application/wasm",
        Some("woff2") => "font/woff2",
        _ => "application/octet-stream",
    }
}
