//! Documents, pack, index, search, events and timeline of a Roznama corpus.
