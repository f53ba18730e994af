//! How an article tells of an event, in words.

use roznama_core::Role;

use crate::i18n::Text;

/// The text that names a role.
pub const fn text(role: Role) -> Text {
    match role {
        Role::Report => Text::RoleReport,
        Role::Mention => Text::RoleMention,
    }
}
