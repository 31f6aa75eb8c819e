extension ChangingShop {
  /// What is joined lies between two values of a row, which nothing else reads.
  static var due: (String, String) {
    star(
      "due", key: "sale_id: integer, tier_id: integer", measures: ["amount", "quantity", "score"],
      """
        - from: crm.sale as s
          join:
            - {inner: crm.tier as h, on: "h.valid_from >= s.sold_on and (s.payer_id is null or h.tier_id < s.payer_id)"}
            - {left: crm.item as i, on: i.sale_id = s.sale_id and i.quantity <= h.tier_id}
            - {left: crm.reply as y, on: y.reply_id = s.product_id and y.visit_id <= h.tier_id}
          group_by: [s.sale_id, h.tier_id, h.valid_from, s.customer_id, s.amount]
          day: h.valid_from
          values:
            sale_id: s.sale_id
            tier_id: h.tier_id
            happened: h.valid_from
            customer: s.customer_id
            amount: s.amount
            quantity: sum(i.quantity)
            score: sum(y.score)
      """)
  }

  /// Windows one after the other, several of which lead to one fact, and a key that those fill that find no partner.
  static var reach: (String, String) {
    star(
      "reach", key: "customer_id: integer, product: integer", measures: ["visits", "minutes", "sales"],
      """
        - from: crm.visit as v
          join:
            - {inner: crm.customer as c, on: v.seen_on between c.since and c.since + 20}
            - left: crm.sale as s
              on: s.customer_id = c.customer_id and s.sold_on between v.seen_on and v.seen_on + 20
          group_by: [c.customer_id, "coalesce(s.product_id, 0)"]
          day: "date '2025-02-01'"
          values:
            customer_id: c.customer_id
            product: coalesce(s.product_id, 0)
            happened: "date '2025-02-01'"
            customer: c.customer_id
            visits: count(distinct v.visit_id)
            minutes: sum(v.minutes)
            sales: count(s.sale_id)
      """)
  }

  /// Tables beside each other, one of them under two aliases, of which each is worked out where it is needed; of the driving
  /// rows a group may have several.
  static var standing: (String, String) {
    star(
      "standing", key: "customer_id: integer, land: text",
      measures: ["letters", "amount", "quantity", "paid", "minutes", "score", "changes", "worth", "share"],
      """
        - from: crm.customer as c
          join:
            - {left: crm.region as r, on: r.region_id = c.region_id}
            - {left: crm.customer as p, on: p.parent_id = c.customer_id}
            - {beside: crm.sale as s, on: s.customer_id = c.customer_id and s.sold_on >= c.since}
            - {left: crm.item as i, on: i.sale_id = s.sale_id}
            - {beside: crm.sale as o, on: o.payer_id = c.customer_id and o.amount > 30}
            - {beside: crm.visit as v, on: v.customer_id = c.customer_id and v.minutes > 10}
            - {inner: crm.reply as y, on: y.visit_id = v.visit_id}
            - {beside: crm.tier as h, on: h.customer_id = c.customer_id and h.valid_from > c.since}
          where: c.note is distinct from 'b'
          group_by: [c.customer_id, c.since, c.name, r.country]
          day: c.since
          values:
            customer_id: c.customer_id
            land: coalesce(r.country, 'none')
            happened: c.since
            customer: c.customer_id
            client: c.customer_id
            guest: c.customer_id
            area: r.country
            letters: length(c.name)
            amount: sum(s.amount)
            quantity: sum(i.quantity)
            paid: sum(o.amount)
            minutes: sum(v.minutes)
            score: avg(y.score)
            changes: count(h.tier)
            worth: coalesce(sum(s.amount), 0) - coalesce(sum(o.amount), 0)
            share: "case when count(v.visit_id) > 0 then count(h.tier_id) * 1.0 / count(v.visit_id) end"
      """)
  }
}
