/// The company's people: which ids each office has, when they came and went, and who works there on a day.
///
/// Ids are dense from 1, office by office; the first of an office manages it, then come the account managers.
struct Staff: Sendable {
  private let seed: UInt64
  /// The first id of each office, and at the end the first that nobody has.
  private let starts: [Int]
  private let hired: [Day]
  private let left: [Day?]

  init(seed: UInt64, scale: Double) {
    self.seed = seed
    var starts = [1]
    var hired: [Day] = []
    var left: [Day?] = []
    for office in Office.all {
      let size = max(8, Int((office.weight * 4.2 * scale).rounded()))
      starts.append(starts[starts.count - 1] + size)
      for place in 0..<size {
        let term = Staff.term(of: hired.count + 1, place: place, seed: seed)
        hired.append(term.hiredOn)
        left.append(term.leftOn)
      }
    }
    self.starts = starts
    self.hired = hired
    self.left = left
  }

  /// How many people there are and were.
  var count: Int { hired.count }

  /// When somebody left, if so.
  func leftOn(_ id: Int) -> Day? { left[id - 1] }

  /// An account manager of an office who works there on a day.
  func accountManager(in office: Office, on day: Day, _ chance: inout Chance) -> Int {
    let size = starts[office.id] - starts[office.id - 1]
    return working(from: starts[office.id - 1] + 1, count: Staff.accountManagers(of: size), on: day, &chance)
  }

  /// Anybody of an office who works there on a day.
  func anybody(in office: Office, on day: Day, _ chance: inout Chance) -> Int {
    working(from: starts[office.id - 1], count: starts[office.id] - starts[office.id - 1], on: day, &chance)
  }

  /// The employee with an id.
  func employee(_ id: Int) -> Employee {
    var office = 0
    while starts[office + 1] <= id { office += 1 }
    let place = id - starts[office]
    let size = starts[office + 1] - starts[office]
    var chance = Chance(seed: seed, .employee, id)
    let name = PersonName.draw(in: Office.all[office].countryCode, &chance)
    let known = left[id - 1] ?? hired[id - 1]
    return Employee(
      id: id, name: name,
      email: chance.happens(0.01) ? nil : "\(name.latinGiven).\(name.latinFamily)\(id)@meridian.example",
      officeID: office + 1, managerID: place > 0 ? starts[office] : (office > 0 ? 1 : nil),
      role: Staff.role(place: place, of: size), hiredOn: hired[id - 1], leftOn: left[id - 1],
      modifiedAt: Moment(known, hours: 9))
  }

  private func working(from first: Int, count: Int, on day: Day, _ chance: inout Chance) -> Int {
    let start = chance.int(below: count)
    for step in 0..<count {
      let index = first - 1 + (start + step) % count
      if hired[index] <= day, left[index].map({ $0 > day }) ?? true { return index + 1 }
    }
    return first
  }

  private static func accountManagers(of size: Int) -> Int { max(3, size * 45 / 100) }

  private static func role(place: Int, of size: Int) -> Employee.Role {
    if place == 0 { return .officeManager }
    let rest = place - 1 - accountManagers(of: size)
    if rest < 0 { return .accountManager }
    switch rest * 100 / max(1, size) {
    case ..<25: return .consultant
    case ..<45: return .serviceEngineer
    default: return .marketing
    }
  }

  /// Managers and the first account manager have been there all the time, so that an office is never empty.
  private static func term(of id: Int, place: Int, seed: UInt64) -> (hiredOn: Day, leftOn: Day?) {
    var chance = Chance(seed: seed &+ 1, .employee, id)
    let old = Day(2009, 1, 5) + chance.int(below: 5_000)
    if place < 2 { return (old.workday, nil) }
    let hired = chance.happens(0.75) ? old : Span.first + chance.int(below: 1_000)
    guard chance.happens(0.16) else { return (hired.workday, nil) }
    let earliest = max(hired + 90, Span.first + 30)
    return (hired.workday, (earliest + chance.int(below: max(1, Span.last - earliest))).workday)
  }
}
