/// The segments of a name in MDX, as far as it is one: `[Store].[Store Country]`, `Store`.
///
/// Definitions check by it what they can; reading MDX as a whole is for whoever opens the cube.
struct MDXPath: Hashable {
  /// The names between the points, without their brackets; none when the text is no such name.
  var segments: [String] = []

  init(_ text: String) {
    var rest = Array(text)[...]
    var found: [String] = []
    while true {
      guard let segment = Self.segment(&rest) else { return }
      found.append(segment)
      guard let separator = rest.popFirst() else { break }
      guard separator == "." else { return }
    }
    segments = found
  }

  /// The name when it is one of a measure: `[Measures].[Profit]` is `Profit`.
  var measure: String? {
    segments.count == 2 && segments[0].lowercased() == "measures" ? segments[1] : nil
  }

  private static func segment(_ rest: inout ArraySlice<Character>) -> String? {
    guard rest.first == "[" else {
      let plain = rest.prefix { !".[]".contains($0) }
      rest = rest.dropFirst(plain.count)
      return plain.isEmpty ? nil : String(plain)
    }
    rest.removeFirst()
    var name = ""
    while let character = rest.popFirst() {
      if character != "]" {
        name.append(character)
      } else if rest.first == "]" {
        name.append("]")
        rest.removeFirst()
      } else {
        return name.isEmpty ? nil : name
      }
    }
    return nil
  }
}
