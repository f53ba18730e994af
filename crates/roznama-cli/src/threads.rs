//! All cores at work.

use std::num::NonZero;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;

/// Does each piece of work, as many at a time as the machine has cores.
pub(crate) fn spread(pieces: usize, work: &(dyn Fn(usize) + Sync)) {
    let cores = thread::available_parallelism().map_or(1, NonZero::get);
    let next = AtomicUsize::new(0);
    thread::scope(|scope| {
        for _ in 0..cores.min(pieces) {
            scope.spawn(|| {
                loop {
                    let piece = next.fetch_add(1, Ordering::Relaxed);
                    if piece >= pieces {
                        return;
                    }
                    work(piece);
                }
            });
        }
    });
}

#[cfg(test)]
mod tests {
    use std::sync::Mutex;

    use super::spread;

    #[test]
    fn every_piece_is_done_once() {
        for pieces in [0, 1, 2, 100] {
            let done = Mutex::new(Vec::new());
            spread(pieces, &|piece| done.lock().unwrap().push(piece));
            let mut done = done.into_inner().unwrap();
            done.sort_unstable();
            assert_eq!(done, (0..pieces).collect::<Vec<_>>());
        }
    }
}
