/// The parameters of a call's arguments, one for each.
struct CallParameters: Sendable {
  private let eachOf: [Int?]

  init(_ parameters: [Parameter]) { eachOf = parameters.map(\.each) }

  /// The position of the set for whose tuples an argument is computed.
  func each(of index: Int) -> Int? { index < eachOf.count ? eachOf[index] : nil }
}
