extension ChangingShop {
  /// The roles of each star by the dimension that they are played by; `happened` is the fact's own day.
  static let roles: [String: [(role: String, dimension: String)]] = [
    "sale": [("customer", "customer"), ("payer", "customer"), ("parent", "client"), ("line", "line")],
    "item": [("customer", "customer"), ("client", "client"), ("product", "product")],
    "month": [("customer", "customer"), ("guest", "guest"), ("area", "area")],
    "state": [("customer", "customer"), ("client", "client"), ("last", "guest")],
    "visit_day": [("customer", "customer"), ("guest", "guest")],
    "area": [("area", "area"), ("eldest", "customer")],
    "talk": [("customer", "customer")],
    "event": [("customer", "customer"), ("client", "client"), ("guest", "guest")],
    "due": [("customer", "customer")],
    "reach": [("customer", "customer")],
    "standing": [("customer", "customer"), ("client", "client"), ("guest", "guest"), ("area", "area")],
    "first_visit": [("customer", "customer"), ("guest", "guest")],
    "largest_item": [("product", "product")],
  ]

  static func star(_ name: String, key: String, measures: [String], _ load: String) -> (String, String) {
    let roles = (roles[name] ?? []).map { "\($0.role): {dimension: \($0.dimension), caption: {en: \($0.role)}}" }
    return (
      "stars/\(name).yaml",
      """
      star: \(name)
      caption: {en: \(name)}
      grain: {en: One of them.}
      kind: transaction
      key: {\(key)}
      dimensions: {happened: {dimension: date, caption: {en: Day}}, \(roles.joined(separator: ", "))}
      measures: {\(measures.map { "\($0): {type: \"decimal(12,2)\"}" }.joined(separator: ", "))}
      load:
      \(load)
      """
    )
  }

  static var stars: [String: String] {
    Dictionary(uniqueKeysWithValues: [
      sale, item, month, state, visitDay, area, talk, event, due, reach, standing, firstVisit, largestItem,
    ])
  }

  /// One table under two aliases, an inner join and a chain of left ones, and a condition over a joined row.
  private static var sale: (String, String) {
    star(
      "sale", key: "sale_id: integer", measures: ["amount", "letters"],
      """
        - from: crm.sale as s
          join:
            - {inner: crm.customer as c, on: c.customer_id = s.customer_id}
            - {left: crm.region as r, on: r.region_id = c.region_id}
            - {left: crm.customer as p, on: p.customer_id = c.parent_id}
            - {left: crm.product as q, on: q.product_id = s.product_id}
          where: r.country is distinct from 'XX'
          day: s.sold_on
          values:
            sale_id: s.sale_id
            happened: s.sold_on
            customer: s.customer_id
            payer: s.payer_id
            parent: p.customer_id
            line: q.line
            amount: s.amount
            letters: length(p.name)
      """)
  }

  /// The first of a customer's visits, of which some have no day.
  private static var firstVisit: (String, String) {
    star(
      "first_visit", key: "customer_id: integer", measures: ["visit", "minutes", "score"],
      """
        - from: crm.visit as v
          join:
            - {left: crm.customer as c, on: c.customer_id = v.customer_id}
            - {left: crm.reply as y, on: y.reply_id = v.visit_id}
          where: v.customer_id is not null and v.minutes > 10
          distinct_on: [v.customer_id]
          order_by: [v.seen_on, v.visit_id]
          day: v.seen_on
          values:
            customer_id: v.customer_id
            happened: v.seen_on
            customer: c.customer_id
            guest: v.customer_id
            visit: v.visit_id
            minutes: v.minutes
            score: y.score
      """)
  }

  /// The largest item of a sale, of items that tombstones take away.
  private static var largestItem: (String, String) {
    star(
      "largest_item", key: "sale_id: integer", measures: ["item", "quantity"],
      """
        - from: crm.item as c
          join:
            - {left: crm.sale as s, on: s.sale_id = c.sale_id}
          where: c.sale_id is not null
          distinct_on: [c.sale_id]
          order_by: [c.quantity desc, c.item_id desc]
          day: s.sold_on
          values:
            sale_id: c.sale_id
            happened: s.sold_on
            product: c.product_id
            item: c.item_id
            quantity: c.quantity
      """)
  }

  /// A chain to a table that lands as text.
  private static var item: (String, String) {
    star(
      "item", key: "item_id: integer", measures: ["quantity", "worth"],
      """
        - from: crm.item as i
          join:
            - {inner: crm.sale as s, on: s.sale_id = i.sale_id}
            - {left: crm.customer as c, on: c.customer_id = s.customer_id}
            - {left: crm.product as p, on: p.product_id = i.product_id}
            - {left: rates.rate as f, on: f.product_id = p.product_id}
          day: s.sold_on
          values:
            item_id: i.item_id
            happened: s.sold_on
            customer: c.customer_id
            client: s.customer_id
            product: i.product_id
            quantity: i.quantity
            worth: i.quantity * p.price * coalesce(f.factor, 1)
      """)
  }

  /// Tables beside each other, each with one that hangs on it; either of them tells the month, which the key has.
  private static var month: (String, String) {
    star(
      "month", key: "customer_id: integer, month: date",
      measures: ["sales", "amount", "quantity", "visits", "score"],
      """
        - from: crm.customer as c
          join:
            - {left: crm.region as r, on: r.region_id = c.region_id}
            - {beside: crm.sale as s, on: s.customer_id = c.customer_id}
            - {left: crm.item as i, on: i.sale_id = s.sale_id and i.quantity > 1}
            - {beside: crm.visit as v, on: v.customer_id = c.customer_id}
            - {left: crm.reply as y, on: y.visit_id = v.visit_id}
          where: coalesce(s.sold_on, v.seen_on) is not null
          group_by: [c.customer_id, r.country, "date_trunc('month', coalesce(s.sold_on, v.seen_on)::timestamp)"]
          day: max(coalesce(s.sold_on, v.seen_on))
          values:
            customer_id: c.customer_id
            month: "date_trunc('month', coalesce(s.sold_on, v.seen_on)::timestamp)"
            happened: max(coalesce(s.sold_on, v.seen_on))
            customer: c.customer_id
            guest: c.customer_id
            area: r.country
            sales: count(distinct s.sale_id)
            amount: sum(s.amount)
            quantity: sum(i.quantity)
            visits: count(distinct v.visit_id)
            score: sum(y.score)
      """)
  }

  /// Tables beside each other; a member that aggregates name, on a day that an aggregate gives.
  private static var state: (String, String) {
    star(
      "state", key: "customer_id: integer", measures: ["amount", "minutes", "changes"],
      """
        - from: crm.customer as c
          join:
            - {beside: crm.sale as s, on: s.customer_id = c.customer_id and s.sold_on > c.since}
            - {beside: crm.visit as v, on: v.customer_id = c.customer_id}
            - {beside: crm.tier as h, on: h.customer_id = c.customer_id}
          group_by: [c.customer_id, c.since]
          day: max(v.seen_on)
          values:
            customer_id: c.customer_id
            happened: max(v.seen_on)
            customer: c.customer_id
            client: c.customer_id
            last: max(s.payer_id)
            amount: sum(s.amount)
            minutes: sum(v.minutes)
            changes: count(h.tier)
      """)
  }

  /// Days to one that another table may tell.
  private static var visitDay: (String, String) {
    star(
      "visit_day", key: "visit_id: integer, day: date", measures: ["minutes"],
      """
        - from: crm.visit as v
          join:
            - {inner: crm.customer as c, on: c.customer_id = v.customer_id}
            - {left: crm.sale as w, on: w.sale_id = v.visit_id}
          days: {as: d, from: v.seen_on, to: "coalesce(w.sold_on, v.seen_on + 2)"}
          day: d.day
          values:
            visit_id: v.visit_id
            day: d.day
            happened: d.day
            customer: v.customer_id
            guest: v.customer_id
            minutes: v.minutes
      """)
  }

  /// Groups by what joined rows have, or else others.
  private static var area: (String, String) {
    star(
      "area", key: "place: text", measures: ["customers", "parents"],
      """
        - from: crm.customer as c
          join:
            - {left: crm.customer as p, on: p.customer_id = c.parent_id}
            - {left: crm.region as r, on: "r.region_id = coalesce(p.region_id, c.region_id)"}
          group_by: ["coalesce(r.country, 'none')"]
          day: min(c.since)
          values:
            place: "coalesce(r.country, 'none')"
            happened: min(c.since)
            area: "coalesce(r.country, 'none')"
            eldest: min(c.customer_id)
            customers: count(*)
            parents: count(distinct p.customer_id)
      """)
  }

  /// Groups by what hangs on a table beside others, or else by one of those.
  private static var talk: (String, String) {
    star(
      "talk", key: "customer_id: integer, topic: integer", measures: ["replies", "minutes", "amount"],
      """
        - from: crm.customer as c
          join:
            - {beside: crm.sale as s, on: s.customer_id = c.customer_id}
            - {beside: crm.visit as v, on: v.customer_id = c.customer_id}
            - {inner: crm.reply as y, on: y.visit_id = v.visit_id}
          where: coalesce(y.score, s.product_id) is not null
          group_by: [c.customer_id, "coalesce(y.score, s.product_id)"]
          day: max(v.seen_on)
          values:
            customer_id: c.customer_id
            topic: coalesce(y.score, s.product_id)
            happened: max(v.seen_on)
            customer: c.customer_id
            replies: count(y.reply_id)
            minutes: sum(v.minutes)
            amount: sum(s.amount)
      """)
  }

  /// Two loads, of which one may know no day.
  private static var event: (String, String) {
    star(
      "event", key: "kind: text, id: integer", measures: ["amount"],
      """
        - from: crm.sale as s
          day: s.sold_on
          values:
            kind: "'sale'"
            id: s.sale_id
            happened: s.sold_on
            customer: s.payer_id
            client: s.payer_id
            guest: s.customer_id
            amount: s.amount
        - from: crm.reply as y
          join:
            - {left: crm.visit as v, on: v.visit_id = y.visit_id}
          day: v.seen_on
          values:
            kind: "'reply'"
            id: y.reply_id
            happened: v.seen_on
            customer: v.customer_id
            client: v.customer_id
            guest: v.customer_id
            amount: y.score
      """)
  }
}
