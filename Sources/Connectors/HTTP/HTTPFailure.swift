/// Why a request got no answer.
struct HTTPFailure: Error, Equatable {
  /// What failed, in libcurl's words; they hold no headers.
  let reason: String
  /// Whether it may go better another time.
  let mayPass: Bool
}
