/// The way to a value: keys, or the numbers of items in lists, separated by points.
struct JSONPath: Hashable {
  private let steps: [String]
  let text: String

  init(_ text: String) {
    self.text = text
    steps = text.split(separator: ".").map(String.init)
  }

  /// The value at the end of the way; nil where the way ends before.
  ///
  /// A key that itself holds the points is found as well.
  func value(in node: JSONNode) -> JSONNode? {
    if steps.count > 1, let whole = node[text] { return whole }
    var current = node
    for step in steps {
      guard let next = current[step] else { return nil }
      current = next
    }
    return current
  }
}
