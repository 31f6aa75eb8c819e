/// A page taken apart far enough to test it: its elements in order, and what is wrong with its nesting.
public struct HTMLDocument: Sendable {
  /// An opening tag.
  public struct Element: Sendable {
    /// Its name.
    public let name: String
    /// Its attributes by name, their values as they are written.
    public let attributes: [String: String]
    /// The names of the elements around it, outermost first.
    public let path: [String]
  }

  /// The elements in order.
  public private(set) var elements: [Element] = []
  /// Tags that do not match, attributes that come twice, stray signs.
  public private(set) var mistakes: [String] = []

  private static let void: Set<String> = ["meta", "link", "br", "hr", "img", "input", "wbr"]

  /// Takes a page apart.
  public init(_ text: String) {
    var open: [String] = []
    var rest = text[...]
    while let start = rest.firstIndex(of: "<") {
      checkText(rest[..<start])
      guard let end = rest[start...].firstIndex(of: ">") else {
        mistakes.append("a tag that does not end: \(rest[start...].prefix(40))")
        return
      }
      let tag = rest[rest.index(after: start)..<end]
      rest = rest[rest.index(after: end)...]
      if tag.hasPrefix("!") { continue }
      if tag.hasPrefix("/") {
        if open.last != String(tag.dropFirst()) {
          mistakes.append("</\(tag.dropFirst())> closes \(open.last ?? "nothing")")
        }
        open = open.dropLast()
        continue
      }
      let isClosed = tag.hasSuffix("/")
      let element = read(isClosed ? tag.dropLast() : tag, inside: open)
      elements.append(element)
      if isClosed || Self.void.contains(element.name) { continue }
      if element.name == "style" {
        // What a style sheet holds is no markup.
        rest = rest.firstRange(of: "</style>").map { rest[$0.lowerBound...] } ?? ""
      }
      open.append(element.name)
    }
    if !open.isEmpty { mistakes.append("never closed: \(open)") }
  }

  /// The elements of a name.
  public func all(_ name: String) -> [Element] { elements.filter { $0.name == name } }

  private mutating func read(_ tag: Substring, inside path: [String]) -> Element {
    let name = tag.prefix { !$0.isWhitespace }
    var attributes: [String: String] = [:]
    var rest = tag.dropFirst(name.count).drop { $0.isWhitespace }
    while !rest.isEmpty {
      let key = String(rest.prefix { $0 != "=" && !$0.isWhitespace })
      rest = rest.dropFirst(key.count)
      var value = ""
      if rest.hasPrefix("=\"") {
        rest = rest.dropFirst(2)
        value = String(rest.prefix { $0 != "\"" })
        rest = rest.dropFirst(value.count + 1)
      } else if rest.hasPrefix("=") {
        mistakes.append("an attribute without quotes in <\(tag)>")
        rest = rest.dropFirst().drop { !$0.isWhitespace }
      }
      if attributes.updateValue(value, forKey: key) != nil { mistakes.append("\(key) comes twice in <\(tag)>") }
      rest = rest.drop { $0.isWhitespace }
    }
    return Element(name: String(name), attributes: attributes, path: path)
  }

  private mutating func checkText(_ text: Substring) {
    var rest = text
    while let sign = rest.firstIndex(of: "&") {
      let reference = rest[sign...].prefix(12)
      if reference.firstMatch(of: /^&(amp|lt|gt|quot|#[0-9]+|#x[0-9A-Fa-f]+);/) == nil {
        mistakes.append("a bare & in '\(reference)'")
      }
      rest = rest[rest.index(after: sign)...]
    }
    if text.contains(">") { mistakes.append("a bare > in '\(text.suffix(40))'") }
  }
}
