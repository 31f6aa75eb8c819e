/// A token that is no word, name, number or text.
enum Symbol: String {
  case leftBrace = "{"
  case rightBrace = "}"
  case leftParenthesis = "("
  case rightParenthesis = ")"
  case comma = ","
  case dot = "."
  case colon = ":"
  case semicolon = ";"
  case plus = "+"
  case minus = "-"
  case times = "*"
  case divided = "/"
  case power = "^"
  case concat = "||"
  case equal = "="
  case notEqual = "<>"
  case less = "<"
  case lessOrEqual = "<="
  case greater = ">"
  case greaterOrEqual = ">="
  case exclamation = "!"
  case ampersand = "&"
  case at = "@"

  /// What closes what this opens.
  var closing: Symbol? {
    switch self {
    case .leftBrace: .rightBrace
    case .leftParenthesis: .rightParenthesis
    default: nil
    }
  }
}
