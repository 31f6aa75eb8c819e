import MDX
import TestSupport

/// Makes trees of every form that a text can have.
struct TreeGenerator {
  private var random: SeededGenerator

  init(seed: UInt64) { random = SeededGenerator(seed: seed) }

  private static let words = ["a", "Measures", "größe", "客户", "$v", "_1", "Children", "axis", "KNOWN", "IsEmpty"]
  private static let keywords = ["Select", "NULL", "dimension", "Case", "ON", "set"]
  private static let contents = [
    "x", "1997", "a]b", "]", "it's", "\"", "two\nlines", "--", "/*", "\u{301}", "a]\u{301}", " ", "😀", "{(", "a.b",
  ]
  private static let numbers = ["0", "1", "42", "0.5", "12.50", "1e5", "1.5E-3"]

  /// A tree of at most some height.
  mutating func expression(height: Int) throws -> MDXExpression {
    guard height > 1 else { return try leaf() }
    let form: MDXExpression.Form
    switch Int.random(in: 0..<12, using: &random) {
    case 0: form = .tuple(try expressions(2...3, height))
    case 1: form = .set(try expressions(0...3, height))
    case 2:
      let library = random.chance(1, in: 3) ? try name() : nil
      let function = Name(try random.pick(Self.words), isQuoted: false)
      form = .call(FunctionCall(library: library, function, try arguments(height)))
    case 3:
      let method = Name(try random.pick(Self.words + Self.keywords), isQuoted: false)
      form = .method(MethodCall(try expression(height: height - 1), method, try arguments(height)))
    case 4: return try expression(height: height - 1).dot(try segment())
    case 5: form = .unary(try random.pick(UnaryOperator.allCases), try expression(height: height - 1))
    case 6...8:
      let binary = try random.pick(BinaryOperator.allCases)
      form = .binary(binary, try expression(height: height - 1), try expression(height: height - 1))
    case 9:
      let operand = random.chance(1, in: 2) ? try expression(height: height - 1) : nil
      let otherwise = random.chance(1, in: 2) ? try expression(height: height - 1) : nil
      let parts = try expressions(2...2, height)
      let branch = CaseExpression.Branch(when: parts[0], then: parts[1])
      form = .choice(CaseExpression(operand, branches: [branch], otherwise: otherwise))
    case 10: form = .cast(try expression(height: height - 1), try name())
    default: form = .alias(try expression(height: height - 1), try name())
    }
    return MDXExpression(form)
  }

  mutating func statement() throws -> MDXStatement {
    let select = try select()
    let statement: MDXStatement
    if random.chance(1, in: 4) {
      statement = .drillthrough(
        DrillthroughStatement(
          select, maxRows: random.chance(1, in: 2) ? 10 : nil, firstRowset: random.chance(1, in: 2) ? 3 : nil,
          returning: try expressions(0...2, 3)))
    } else {
      statement = .select(select)
    }
    return random.chance(1, in: 5) ? .explain(statement) : statement
  }

  private mutating func select() throws -> SelectStatement {
    var definitions: [Definition] = []
    for _ in 0..<Int.random(in: 0...2, using: &random) {
      var properties: [PropertySetting] = []
      for _ in 0..<Int.random(in: 0...2, using: &random) {
        properties.append(PropertySetting(try name(), try expression(height: 3)))
      }
      definitions.append(
        Definition(
          random.chance(1, in: 2) ? .member : .set, try compoundName(), as: try expression(height: 4),
          properties: properties))
    }
    var cellProperties: [Name] = []
    for _ in 0..<Int.random(in: 0...2, using: &random) { cellProperties.append(try name()) }
    return SelectStatement(
      with: definitions, axes: try axes(), from: try source(depth: 3), where: try slicer(),
      cellProperties: cellProperties)
  }

  private mutating func axes() throws -> [AxisClause] {
    var axes: [AxisClause] = []
    for _ in 0..<Int.random(in: 0...3, using: &random) {
      var properties: [CompoundName] = []
      for _ in 0..<Int.random(in: 0...2, using: &random) { properties.append(try compoundName()) }
      axes.append(
        AxisClause(
          try expression(height: 4), on: Int.random(in: 0...7, using: &random), isNonEmpty: random.chance(1, in: 2),
          having: random.chance(1, in: 3) ? try expression(height: 2) : nil, properties: properties))
    }
    return axes
  }

  private mutating func source(depth: Int) throws -> SelectSource {
    guard depth > 0, random.chance(1, in: 3) else {
      return .cube(CubeReference(try name(), knownOn: random.chance(1, in: 3) ? KnownOn("2026-06-30") : nil))
    }
    return .subselect(
      Subselect(
        axes: try axes(), from: try source(depth: depth - 1), where: try slicer(),
        isNonVisual: random.chance(1, in: 2)))
  }

  private mutating func slicer() throws -> MDXExpression? {
    random.chance(1, in: 2) ? try expression(height: 3) : nil
  }

  private mutating func expressions(_ count: ClosedRange<Int>, _ height: Int) throws -> [MDXExpression] {
    var expressions: [MDXExpression] = []
    for _ in 0..<Int.random(in: count, using: &random) { expressions.append(try expression(height: height - 1)) }
    return expressions
  }

  /// Arguments, some left empty; never a single empty one, which is none.
  private mutating func arguments(_ height: Int) throws -> [MDXExpression?] {
    var arguments: [MDXExpression?] = []
    for argument in try expressions(0...3, height) { arguments.append(random.chance(1, in: 5) ? nil : argument) }
    return arguments == [nil] ? [] : arguments
  }

  private mutating func leaf() throws -> MDXExpression {
    switch Int.random(in: 0..<8, using: &random) {
    case 0: MDXExpression(.number(try random.pick(Self.numbers)))
    case 1: MDXExpression(.text(try random.pick(Self.contents + [""])))
    case 2: MDXExpression(.null)
    case 3: MDXExpression(.parameter(try random.pick(Self.words + Self.keywords)))
    default: MDXExpression(.name(try compoundName()))
    }
  }

  private mutating func compoundName() throws -> CompoundName {
    var segments = [NameSegment.name(try name())]
    while random.chance(1, in: 2) { segments.append(try segment()) }
    return CompoundName(segments)
  }

  private mutating func segment() throws -> NameSegment {
    guard random.chance(1, in: 4) else { return .name(try name(Self.words + Self.keywords)) }
    var parts: [Name] = []
    repeat { parts.append(try name(Self.words + Self.keywords)) } while random.chance(1, in: 3)
    return .key(parts)
  }

  private mutating func name(_ words: [String] = Self.words) throws -> Name {
    random.chance(1, in: 2)
      ? Name(try random.pick(words), isQuoted: false) : Name(try random.pick(Self.contents + Self.keywords))
  }
}
