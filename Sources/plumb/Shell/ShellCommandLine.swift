import CubeQuery
import Wording

/// A line that tells the shell itself something: it begins with a backslash.
enum ShellCommandLine: Equatable {
  case describe(String?)
  case timing(Bool?)
  case explain(Bool?)
  case format(OutputFormat?)
  /// Asks for a role; nil tells which one holds, `none` ends it.
  case role(String?)
  /// Sets a parameter of statements; nil tells those that are set.
  case set(ParameterOption?)
  case unset(String)
  case help
  case quit

  /// A line that is no command, in a sentence.
  struct Mistake: Error, Equatable {
    let sentence: String
  }

  /// The commands with what they do, as `\?` tells them.
  static let summaries: [(command: String, summary: String)] = [
    ("\\d", "the cubes"),
    ("\\d CUBE", "what a cube has"),
    ("\\d [NAME]", "a dimension, hierarchy, level, member or set of the cube asked last"),
    ("\\d FUNCTION", "how a function is written"),
    ("\\timing [on|off]", "tell how long statements take"),
    ("\\explain [on|off]", "tell what statements ask the store for, in place of their answers"),
    ("\\format [table|json|csv]", "how answers are written"),
    ("\\role [NAME|none]", "for whom statements are answered"),
    ("\\set [NAME VALUE]", "the value of a parameter, which statements ask for as @NAME"),
    ("\\unset NAME", "forget the value of a parameter"),
    ("\\?", "this help"),
    ("\\q", "leave"),
  ]

  private static func trimmed(_ text: Substring) -> String? {
    let argument = text.reversed().drop(while: \.isWhitespace).reversed()
    return argument.isEmpty ? nil : String(argument)
  }

  /// Reads a line that begins with a backslash.
  init(_ line: String) throws(Mistake) {
    let words = line.split(maxSplits: 1, whereSeparator: \.isWhitespace)
    let text = words.count > 1 ? Self.trimmed(words[1]) : nil
    switch words.first ?? "" {
    case "\\d": self = .describe(text.flatMap { $0.hasSuffix(";") ? Self.trimmed($0.dropLast()) : $0 })
    case "\\timing": self = .timing(try Self.truth(text))
    case "\\explain": self = .explain(try Self.truth(text))
    case "\\format":
      guard let text else {
        self = .format(nil)
        return
      }
      guard let format = OutputFormat(rawValue: text.lowercased()) else {
        let names = OutputFormat.allCases.map(\.rawValue)
        throw Mistake(
          sentence: "'\(text)' is no format: \(names.joined(separator: ", "))."
            + NearestName.question(for: text, among: names))
      }
      self = .format(format)
    case "\\role": self = .role(text)
    case "\\set": self = .set(try Self.parameter(text))
    case "\\unset":
      guard let text else {
        throw Mistake(sentence: "\\unset needs the name of a parameter. \\set lists those that are set.")
      }
      self = .unset(String(text.drop { $0 == "@" }))
    case "\\?", "\\h", "\\help": self = .help
    case "\\q", "\\quit": self = .quit
    case let word:
      throw Mistake(sentence: "There is no command \(word). \\? lists those that there are.")
    }
  }

  private static func parameter(_ text: String?) throws(Mistake) -> ParameterOption? {
    guard let text else { return nil }
    let words = text.split(maxSplits: 1, whereSeparator: \.isWhitespace)
    guard words.count == 2 else {
      throw Mistake(sentence: "\\set needs a value for '\(text)': \\set \(text) VALUE.")
    }
    return ParameterOption(name: words[0], text: words[1])
  }

  private static func truth(_ text: String?) throws(Mistake) -> Bool? {
    switch text?.lowercased() {
    case nil: return nil
    case "on": return true
    case "off": return false
    case let word?: throw Mistake(sentence: "'\(word)' is neither on nor off.")
    }
  }
}
