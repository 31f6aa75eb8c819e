import CubeModel

/// The arithmetic of a calculated measure with links to what it reads.
struct FormulaWords {
  let cube: CubeDefinition
  let site: Site

  /// The formula as people write it.
  func prose(of formula: Formula) -> Prose { prose(of: formula, within: 0) }

  /// The formula, in parentheses where what is around it binds more tightly.
  private func prose(of formula: Formula, within outer: Int) -> Prose {
    switch formula {
    case .number(let number):
      return Prose(number == number.rounded() && number.magnitude < 1e15 ? String(Int(number)) : String(number))
    case .measure(let name): return site.measure(name, of: cube.name)
    case .negative(let inner): return "\u{2212}" + prose(of: inner, within: 3)
    case .operation(let sign, let left, let right):
      let (mark, strength) = Self.mark(of: sign)
      let isOneSided = sign == .minus || sign == .divide
      let inner =
        prose(of: left, within: strength) + Prose(" \(mark) ")
        + prose(of: right, within: isOneSided ? strength + 1 : strength)
      return strength < outer ? "(" + inner + ")" : inner
    }
  }

  private static func mark(of sign: Formula.Operator) -> (mark: String, strength: Int) {
    switch sign {
    case .plus: ("+", 1)
    case .minus: ("\u{2212}", 1)
    case .times: ("×", 2)
    case .divide: ("÷", 2)
    }
  }
}
