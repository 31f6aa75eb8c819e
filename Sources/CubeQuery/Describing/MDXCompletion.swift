/// How the name that ends a text may go on.
public struct MDXCompletion: Sendable, Hashable {
  /// What of the name is written already, to be replaced: the last piece behind its last dot.
  public let written: String
  /// What may stand in its place, in order.
  public let candidates: [String]

  /// What all candidates begin with alike: at least what is written, but for upper and lower case.
  public var common: String {
    guard let first = candidates.first else { return written }
    return candidates.dropFirst().reduce(first) { $0.commonPrefix(with: $1) }
  }

  init(of name: UnfinishedName, names: [String], words: [String]) {
    written = name.written
    let wanted = name.text.lowercased()
    let quoted = names.filter { $0.lowercased().hasPrefix(wanted) }.map(\.bracketed)
    let plain = name.isBracketed ? [] : words.filter { $0.lowercased().hasPrefix(wanted) }
    var seen: Set<String> = []
    candidates = (quoted + plain.sorted()).filter { seen.insert($0).inserted }
  }
}

extension String {
  /// What two texts begin with alike.
  fileprivate func commonPrefix(with other: String) -> String {
    String(zip(self, other).prefix { $0 == $1 }.map(\.0))
  }
}
