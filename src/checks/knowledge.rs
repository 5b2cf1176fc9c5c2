//! What checks may know beyond their pair: given by the configuration or learnt in the run.

use std::sync::Arc;

use crate::compare::lengths::LengthModel;
use crate::compare::online::OnlineIndex;
use crate::compare::targets::TargetIndex;
use crate::terms::{NameMatcher, TermMatcher};
use crate::words::Lexicon;

/// Read-only knowledge about one locale. What is absent silences the rules that need it.
#[derive(Clone, Debug, Default)]
pub struct Knowledge {
    /// Which words render which: bundled, from a file, or learnt in the run.
    pub lexicon: Option<Arc<Lexicon>>,
    /// The termbase of the locale.
    pub terms: Option<Arc<TermMatcher>>,
    /// The protected names.
    pub names: Option<Arc<NameMatcher>>,
    /// Usual lengths of translations, learnt in the run; says nothing by default.
    pub lengths: LengthModel,
    /// What stands where in the localized tree and in the English one.
    pub targets: Option<Arc<TargetIndex>>,
    /// What other sites said of the addresses that articles lead to.
    pub online: Option<Arc<OnlineIndex>>,
}
