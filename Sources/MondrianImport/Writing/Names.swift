/// Gives names that are not taken yet.
struct Names {
  private var taken: Set<String> = []

  /// The name, or the name with the least number behind it that nobody has.
  mutating func unique(_ name: String, separator: String = "_") -> String {
    var result = name
    var number = 2
    while !taken.insert(result.lowercased()).inserted {
      result = "\(name)\(separator)\(number)"
      number += 1
    }
    return result
  }
}
