/// A value that is handed from thread to thread, one of which has it at a time.
///
/// Whoever hands it over does not touch it until it is given back; the compiler cannot see that, so that this is the one
/// place that vouches for it.
struct Handed<Value>: @unchecked Sendable {
  let value: Value
}
