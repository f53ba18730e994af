//! Plain HTML pages of a Roznama corpus, readable without JavaScript.
