/// Names as parts of addresses: small letters and digits of ASCII with hyphens between.
enum Slugs {
  /// A slug for each name, no two alike.
  ///
  /// Where names would share one, the later ones are numbered: `win-rate`, `win-rate-2`.
  static func make(for names: some Sequence<String>) -> [String: String] {
    var slugs: [String: String] = [:]
    var taken: Set<String> = []
    for name in names where slugs[name] == nil {
      let plain = slug(of: name)
      var candidate = plain
      var number = 2
      while !taken.insert(candidate).inserted {
        candidate = "\(plain)-\(number)"
        number += 1
      }
      slugs[name] = candidate
    }
    return slugs
  }

  private static func slug(of name: String) -> String {
    let words = name.lowercased().split { !($0.isASCII && ($0.isLetter || $0.isNumber)) }
    return words.isEmpty ? "x" : words.joined(separator: "-")
  }
}
