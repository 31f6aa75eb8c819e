/// Why a case came about, as whoever resolved it judged.
enum RootCause {
  static let all = [
    "Planning", "Staffing", "Supplier", "Equipment", "Contract unclear", "Data entry", "Customer's side",
  ]
  static let weights: [Double] = [18, 14, 16, 22, 9, 12, 9]
}
