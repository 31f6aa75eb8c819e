/// Base cells are missing: what is being computed waits until they have been fetched, and is then computed anew.
///
/// What is missing is noted in the evaluation's `needs`.
struct Suspension: Error {}
