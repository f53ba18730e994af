//! Conditions put together.

use crate::query::{Node, Text};

/// Words beside each other together, and one condition alone as itself.
pub(super) fn all(nodes: Vec<Node>) -> Node {
    let mut together: Vec<Node> = Vec::new();
    for node in nodes {
        let parts = match node {
            Node::All(parts) => parts,
            node => vec![node],
        };
        for part in parts {
            match (together.last_mut(), part) {
                (Some(Node::Words(last)), Node::Words(next)) => last.extend(&next),
                (_, part) => together.push(part),
            }
        }
    }
    if together.len() == 1 { together.remove(0) } else { Node::All(together) }
}

impl Text {
    pub(super) fn extend(&mut self, next: &Self) {
        self.text.push(' ');
        self.text.push_str(&next.text);
        self.span.end = next.span.end;
        self.is_unfinished = next.is_unfinished;
    }
}

/// What is to be left out is taken as it stands, or every letter typed would change what is found.
pub(super) fn finished(node: Node) -> Node {
    let whole = |text: Text| Text { is_unfinished: false, ..text };
    let each = |nodes: Vec<Node>| nodes.into_iter().map(finished).collect();
    match node {
        Node::All(nodes) => Node::All(each(nodes)),
        Node::Any(nodes) => Node::Any(each(nodes)),
        Node::Not(node) => Node::Not(Box::new(finished(*node))),
        Node::Title(node) => Node::Title(Box::new(finished(*node))),
        Node::Words(text) => Node::Words(whole(text)),
        Node::Phrase(text) => Node::Phrase(whole(text)),
        Node::Near(text, distance) => Node::Near(whole(text), distance),
        Node::Source(text) => Node::Source(whole(text)),
        Node::Lang(_) | Node::Dates { .. } => node,
    }
}
