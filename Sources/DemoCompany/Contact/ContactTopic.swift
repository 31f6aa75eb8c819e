/// What contacts with customers are about: a tree of three levels, written as the CRM writes it, and how often each leaf
/// comes.
enum ContactTopic {
  static let all: [(path: String, weight: Double)] = [
    ("Enquiry / Service / Scope", 9), ("Enquiry / Service / Availability", 6), ("Enquiry / Price / Quotation", 9),
    ("Order / New / Call-off", 8), ("Order / Change / Scope", 6), ("Order / Change / Date", 5),
    ("Complaint / Quality / Defect", 4), ("Complaint / Delivery / Late", 5), ("Complaint / Invoice / Amount", 3),
    ("Information / News / Mailing", 8), ("Information / Contract / Renewal", 6), ("Information / Site / Access", 4),
    ("Sales / Visit / Introduction", 7), ("Sales / Proposal / Presentation", 10), ("Sales / Proposal / Negotiation", 8),
    ("Help / Follow-up / After delivery", 7), ("Help / Portal / Password", 3),
  ]

  static let weights = all.map(\.weight)
}
