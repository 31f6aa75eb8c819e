extension Office {
  /// All offices, in the order of their ids: 26 in 20 countries.
  static let all: [Office] = [
    Office(
      id: 1, code: "LON", city: "London", countryCode: "GB", country: "United Kingdom", region: "UK & Ireland",
      currency: "GBP", hoursFromUTC: 0.5, wave: 1, weight: 9),
    Office(
      id: 2, code: "MAN", city: "Manchester", countryCode: "GB", country: "United Kingdom", region: "UK & Ireland",
      currency: "GBP", hoursFromUTC: 0.5, wave: 2, weight: 5),
    Office(
      id: 3, code: "EDI", city: "Edinburgh", countryCode: "GB", country: "United Kingdom", region: "UK & Ireland",
      currency: "GBP", hoursFromUTC: 0.5, wave: 3, weight: 3),
    Office(
      id: 4, code: "DUB", city: "Dublin", countryCode: "IE", country: "Ireland", region: "UK & Ireland",
      currency: "EUR", hoursFromUTC: 0.5, wave: 1, weight: 3),
    Office(
      id: 5, code: "PAR", city: "Paris", countryCode: "FR", country: "France", region: "Europe",
      currency: "EUR", hoursFromUTC: 1.5, wave: 2, weight: 5),
    Office(
      id: 6, code: "FRA", city: "Frankfurt", countryCode: "DE", country: "Germany", region: "Europe",
      currency: "EUR", hoursFromUTC: 1.5, wave: 1, weight: 4),
    Office(
      id: 7, code: "MUC", city: "Munich", countryCode: "DE", country: "Germany", region: "Europe",
      currency: "EUR", hoursFromUTC: 1.5, wave: 4, weight: 4),
    Office(
      id: 8, code: "AMS", city: "Amsterdam", countryCode: "NL", country: "Netherlands", region: "Europe",
      currency: "EUR", hoursFromUTC: 1.5, wave: 3, weight: 4),
    Office(
      id: 9, code: "MIL", city: "Milan", countryCode: "IT", country: "Italy", region: "Europe",
      currency: "EUR", hoursFromUTC: 1.5, wave: 4, weight: 3),
    Office(
      id: 10, code: "WAW", city: "Warsaw", countryCode: "PL", country: "Poland", region: "Europe",
      currency: "PLN", hoursFromUTC: 1.5, wave: 2, weight: 3),
    Office(
      id: 11, code: "DXB", city: "Dubai", countryCode: "AE", country: "United Arab Emirates", region: "Middle East",
      currency: "AED", hoursFromUTC: 4, wave: 2, weight: 4),
    Office(
      id: 12, code: "AUH", city: "Abu Dhabi", countryCode: "AE", country: "United Arab Emirates", region: "Middle East",
      currency: "AED", hoursFromUTC: 4, wave: 4, weight: 3),
    Office(
      id: 13, code: "DOH", city: "Doha", countryCode: "QA", country: "Qatar", region: "Middle East",
      currency: "QAR", hoursFromUTC: 3, wave: 1, weight: 2),
    Office(
      id: 14, code: "RUH", city: "Riyadh", countryCode: "SA", country: "Saudi Arabia", region: "Middle East",
      currency: "SAR", hoursFromUTC: 3, wave: 3, weight: 3),
    Office(
      id: 15, code: "SIN", city: "Singapore", countryCode: "SG", country: "Singapore", region: "Asia Pacific",
      currency: "SGD", hoursFromUTC: 8, wave: 1, weight: 4),
    Office(
      id: 16, code: "SHA", city: "Shanghai", countryCode: "CN", country: "China", region: "Asia Pacific",
      currency: "CNY", hoursFromUTC: 8, wave: 2, weight: 4),
    Office(
      id: 17, code: "BJS", city: "Beijing", countryCode: "CN", country: "China", region: "Asia Pacific",
      currency: "CNY", hoursFromUTC: 8, wave: 4, weight: 4),
    Office(
      id: 18, code: "BOM", city: "Mumbai", countryCode: "IN", country: "India", region: "Asia Pacific",
      currency: "INR", hoursFromUTC: 5.5, wave: 3, weight: 4),
    Office(
      id: 19, code: "SYD", city: "Sydney", countryCode: "AU", country: "Australia", region: "Asia Pacific",
      currency: "AUD", hoursFromUTC: 10.5, wave: 3, weight: 4),
    Office(
      id: 20, code: "TYO", city: "Tokyo", countryCode: "JP", country: "Japan", region: "Asia Pacific",
      currency: "JPY", hoursFromUTC: 9, wave: 4, weight: 4),
    Office(
      id: 21, code: "NYC", city: "New York", countryCode: "US", country: "United States", region: "Americas",
      currency: "USD", hoursFromUTC: -4.5, wave: 3, weight: 7),
    Office(
      id: 22, code: "HOU", city: "Houston", countryCode: "US", country: "United States", region: "Americas",
      currency: "USD", hoursFromUTC: -5.5, wave: 2, weight: 4),
    Office(
      id: 23, code: "TOR", city: "Toronto", countryCode: "CA", country: "Canada", region: "Americas",
      currency: "CAD", hoursFromUTC: -4.5, wave: 1, weight: 3),
    Office(
      id: 24, code: "MEX", city: "Mexico City", countryCode: "MX", country: "Mexico", region: "Americas",
      currency: "MXN", hoursFromUTC: -6, wave: 4, weight: 2),
    Office(
      id: 25, code: "SAO", city: "São Paulo", countryCode: "BR", country: "Brazil", region: "Americas",
      currency: "BRL", hoursFromUTC: -3, wave: 4, weight: 3),
    Office(
      id: 26, code: "JNB", city: "Johannesburg", countryCode: "ZA", country: "South Africa", region: "Africa",
      currency: "ZAR", hoursFromUTC: 2, wave: 4, weight: 2),
  ]

  /// The weights of all offices.
  static let weights = all.map(\.weight)
}
