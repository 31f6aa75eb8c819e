/// What cases are about: a tree, written as the CRM writes it, and how often each leaf comes.
enum CaseCategory {
  static let all: [(path: String, weight: Double)] = [
    ("Enquiry / Service / Scope", 8), ("Enquiry / Service / Availability", 7), ("Enquiry / Price / Quotation", 7),
    ("Order / New / Call-off", 6), ("Order / Change / Date", 5), ("Order / Change / Scope", 4),
    ("Order / Cancellation", 2), ("Complaint / Delivery / Late", 8), ("Complaint / Delivery / Incomplete", 5),
    ("Complaint / Quality / Defect", 7), ("Complaint / Quality / Report wrong", 3), ("Complaint / Invoice / Amount", 5),
    ("Complaint / Invoice / Address", 2), ("Complaint / Staff / Conduct", 2), ("Information / Contract / Copy", 4),
    ("Information / Contact / Changed", 4), ("Information / Site / Access", 4), ("Help / Equipment / Breakdown", 12),
    ("Help / Equipment / Setting", 6), ("Help / Portal / Password", 5), ("Help / Safety / Incident", 2),
  ]

  static let weights = all.map(\.weight)

  static let channels = ["phone", "e-mail", "web", "visit", "portal"]
  static let channelWeights: [Double] = [36, 32, 12, 6, 14]
}
