/// One of the five factors by which assessors judge a CRM programme; technology weighs least.
struct MaturityFactor: Sendable {
  /// Its `factor_id`, from 1 in the order of `MaturityFactor.all`.
  let id: Int
  let name: String
  /// Hundredths; those of all factors make 100.
  let weight: Int64
  /// The score before an office goes live, 1 to 5, and what two years of the programme add.
  let start: Double
  let gain: Double

  /// All factors.
  static let all: [MaturityFactor] = [
    MaturityFactor(id: 1, name: "Customer", weight: 25, start: 2.4, gain: 0.9),
    MaturityFactor(id: 2, name: "Strategy", weight: 20, start: 2.8, gain: 0.5),
    MaturityFactor(id: 3, name: "People", weight: 20, start: 2.2, gain: 0.7),
    MaturityFactor(id: 4, name: "Process", weight: 20, start: 2.3, gain: 1.0),
    MaturityFactor(id: 5, name: "Technology", weight: 15, start: 2.6, gain: 1.4),
  ]
}
