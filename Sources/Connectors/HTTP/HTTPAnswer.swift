/// What a service answered.
struct HTTPAnswer {
  let status: Int
  /// The headers by their names in small letters; of several of one name, joined by commas.
  let headers: [String: String]
  let body: [UInt8]
}
