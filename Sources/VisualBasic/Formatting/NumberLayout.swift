/// Where a section puts the digits of a number.
struct NumberLayout: Hashable {
  /// A place in the text that is written, in order.
  enum Place: Hashable {
    case text(String)
    case currency
    /// A digit before the point: its position counted from the point, 1 at the point.
    case whole(Int)
    case point
    /// A digit behind the point: its position counted from the point, 1 at the point.
    case fraction(Int)
    case exponent(mark: String, writesPlus: Bool, digits: Int)
  }

  private(set) var places: [Place] = []
  /// How many places before the point there are, and how many of them are always written.
  private(set) var wholePlaces = 0
  private(set) var requiredWhole = 0
  /// How many places behind the point there are, and how many of them are always written.
  private(set) var fractionPlaces = 0
  private(set) var requiredFraction = 0
  /// The power of ten that the number is multiplied by: 2 for per cent, −3 for each comma that scales.
  private(set) var shift = 0
  private(set) var grouping: DigitGrouping?
  private(set) var isScientific = false

  init(_ pieces: [FormatPiece]) {
    let digits = pieces.indices.filter { Self.isDigit(pieces[$0]) }
    let exponent = pieces.firstIndex { if case .exponent = $0.kind { true } else { false } }
    let point = pieces.indices.first { index in
      pieces[index].kind == .point && index < exponent ?? .max
        && (digits.contains(index + 1) || digits.contains(index - 1)
          || index > 0 && pieces[index - 1].kind == .comma && digits.contains { $0 < index })
    }
    let wholes = digits.filter { $0 < point ?? .max }
    let fractions = digits.filter { $0 > point ?? .max }
    wholePlaces = wholes.count
    fractionPlaces = fractions.count
    requiredWhole = wholes.firstIndex { Self.isRequired(pieces[$0]) }.map { wholes.count - $0 } ?? 0
    requiredFraction = fractions.lastIndex { Self.isRequired(pieces[$0]) }.map { $0 + 1 } ?? 0
    var groups: [Int] = []
    for (index, piece) in pieces.enumerated() {
      switch piece.kind {
      case .digit:
        if let position = wholes.firstIndex(of: index) {
          places.append(.whole(wholes.count - position))
        } else {
          places.append(.fraction((fractions.firstIndex(of: index) ?? 0) + 1))
        }
      case .point where index == point: places.append(.point)
      case .comma where wholes.first ?? .max < index && index < wholes.last ?? 0:
        groups.append(wholes.count { $0 > index })
      case .comma where Self.scales(index, in: pieces, after: wholes.last, point: point): shift -= 3
      case .percent:
        if !pieces[..<index].contains(where: { $0.kind == .percent }) { shift += 2 }
        places.append(.text(piece.source))
      case .exponent(let writesPlus, let digits) where !isScientific && !wholes.isEmpty:
        isScientific = true
        places.append(.exponent(mark: String(piece.source.prefix(1)), writesPlus: writesPlus, digits: digits))
      case .currency: places.append(.currency)
      default: places.append(.text(piece.source))
      }
    }
    grouping = DigitGrouping(commas: groups)
  }

  private static func isDigit(_ piece: FormatPiece) -> Bool {
    if case .digit = piece.kind { true } else { false }
  }

  private static func isRequired(_ piece: FormatPiece) -> Bool {
    piece.kind == .digit(isRequired: true)
  }

  /// A comma scales when nothing but commas stands between the last digit before the point and it.
  private static func scales(_ index: Int, in pieces: [FormatPiece], after last: Int?, point: Int?) -> Bool {
    guard let last, last < index, index < point ?? .max else { return false }
    return pieces[(last + 1)...index].allSatisfy { $0.kind == .comma }
  }
}
