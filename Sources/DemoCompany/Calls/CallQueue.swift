/// A line that customers of a region call.
struct CallQueue: Sendable {
  /// Its `queue_id`, from 1 in the order of `CallQueue.all`.
  let id: Int
  let name: String
  let region: String
  /// The office whose day it keeps.
  let officeID: Int
  /// The calls of a half-hour in the middle of a usual day at scale 1.
  let load: Double
  /// The seconds within which a call is to be answered.
  static let threshold = 20

  /// The day's office.
  var office: Office { World.office(officeID) }

  /// All queues.
  static let all: [CallQueue] = [
    CallQueue(id: 1, name: "Line UK & Ireland", region: "UK & Ireland", officeID: 1, load: 5),
    CallQueue(id: 2, name: "Line Europe", region: "Europe", officeID: 6, load: 6),
    CallQueue(id: 3, name: "Line Middle East", region: "Middle East", officeID: 11, load: 3),
    CallQueue(id: 4, name: "Line Asia Pacific", region: "Asia Pacific", officeID: 15, load: 5),
    CallQueue(id: 5, name: "Line Americas", region: "Americas", officeID: 21, load: 5),
    CallQueue(id: 6, name: "Line Africa", region: "Africa", officeID: 26, load: 1.5),
  ]
}
