-- The demo company's CRM, as a CRM keeps it: normalised, with a modification time on every row.
-- Keys and indexes are in keys.sql: they come when the rows are in, which takes a fraction of the time.
create schema crm;

create table crm.office (
  office_id integer,
  code text not null,
  name text not null,
  city text not null,
  country_code char(2) not null,
  country text not null,
  region text not null,
  currency char(3) not null,
  wave integer not null,
  go_live date not null,
  modified_at timestamptz not null
);

create table crm.employee (
  employee_id integer,
  full_name text not null,
  email text,
  office_id integer not null,
  manager_id integer,
  role text not null,
  hired_on date not null,
  left_on date,
  modified_at timestamptz not null
);

create table crm.product (
  product_id integer,
  code text not null,
  name text not null,
  service_line text not null,
  modified_at timestamptz not null
);

create table crm.exchange_rate (
  currency char(3) not null,
  month date not null,
  per_gbp numeric(14, 6) not null,
  modified_at timestamptz not null
);

create table crm.account (
  account_id integer,
  name text not null,
  sector text,
  sub_sector text,
  tier text not null,
  office_id integer not null,
  owner_id integer,
  website text,
  parent_account_id integer,
  customer_since date,
  created_at timestamptz not null,
  is_deleted boolean not null default false,
  modified_at timestamptz not null
);

-- What of an account changes over the years; the last row is the account's present state.
create table crm.account_history (
  account_id integer not null,
  valid_from date not null,
  tier text not null,
  office_id integer not null,
  owner_id integer,
  sector text,
  sub_sector text,
  parent_account_id integer,
  modified_at timestamptz not null
);

create table crm.contact (
  contact_id integer,
  account_id integer not null,
  full_name text not null,
  email text,
  phone text,
  position text,
  is_deleted boolean not null default false,
  modified_at timestamptz not null
);

create table crm.opportunity (
  opportunity_id integer,
  account_id integer not null,
  owner_id integer,
  office_id integer not null,
  product_id integer,
  name text not null,
  currency char(3) not null,
  amount numeric(14, 2),
  stage text not null,
  created_at timestamptz not null,
  close_date date,
  lost_reason text,
  is_deleted boolean not null default false,
  modified_at timestamptz not null
);

create table crm.opportunity_stage (
  opportunity_stage_id bigint,
  opportunity_id integer not null,
  stage text not null,
  entered_at timestamptz not null,
  modified_at timestamptz not null
);

-- Every state that an opportunity was in, the present one last.
create table crm.opportunity_state (
  opportunity_state_id bigint,
  opportunity_id integer not null,
  changed_at timestamptz not null,
  stage text not null,
  amount numeric(14, 2),
  expected_close date not null,
  forecast_category text not null,
  modified_at timestamptz not null
);

create table crm.accounting_period (
  period_id integer,
  first_day date not null,
  last_day date not null,
  modified_at timestamptz not null
);

create table crm.dunning_level (
  dunning_level_id integer,
  name text not null,
  from_days integer not null,
  to_days integer not null,
  modified_at timestamptz not null
);

-- `rate` is the booked number of units of the currency for one pound.
create table crm.invoice (
  invoice_id integer,
  account_id integer not null,
  opportunity_id integer not null,
  office_id integer not null,
  owner_id integer,
  currency char(3) not null,
  rate numeric(14, 6) not null,
  invoiced_on date not null,
  due_on date not null,
  settled_on date,
  net_amount numeric(14, 2) not null,
  is_deleted boolean not null default false,
  modified_at timestamptz not null
);

create table crm.invoice_line (
  invoice_line_id bigint,
  invoice_id integer not null,
  product_id integer,
  quantity numeric(12, 2) not null,
  list_amount numeric(14, 2) not null,
  discount_amount numeric(14, 2) not null,
  net_amount numeric(14, 2) not null,
  cost_amount numeric(14, 2) not null,
  modified_at timestamptz not null
);

create table crm.payment (
  payment_id integer,
  invoice_id integer not null,
  paid_on date not null,
  amount numeric(14, 2) not null,
  modified_at timestamptz not null
);

create table crm.campaign (
  campaign_id integer,
  name text not null,
  kind text not null,
  sector text,
  started_on date not null,
  ended_on date not null,
  modified_at timestamptz not null
);

create table crm.campaign_cost (
  campaign_cost_id integer,
  campaign_id integer not null,
  category text not null,
  spent_on date not null,
  amount numeric(14, 2) not null,
  modified_at timestamptz not null
);

create table crm.campaign_response (
  campaign_response_id bigint,
  campaign_id integer not null,
  account_id integer not null,
  contact_id integer,
  status text not null,
  changed_at timestamptz not null,
  modified_at timestamptz not null
);

create table crm.programme_cost (
  programme_cost_id integer,
  office_id integer not null,
  category text not null,
  spent_on date not null,
  amount numeric(14, 2) not null,
  modified_at timestamptz not null
);

create table crm.service_level (
  service_level_id integer,
  name text not null,
  first_response_hours integer not null,
  resolution_hours integer not null,
  modified_at timestamptz not null
);

create table crm.service_case (
  case_id integer,
  account_id integer,
  contact_id integer,
  office_id integer not null,
  product_id integer,
  service_level_id integer not null,
  channel text not null,
  category text,
  root_cause text,
  handovers integer not null default 0,
  status text not null,
  opened_at timestamptz not null,
  first_response_at timestamptz,
  resolved_at timestamptz,
  is_deleted boolean not null default false,
  modified_at timestamptz not null
);

create table crm.case_status (
  case_status_id bigint,
  case_id integer not null,
  status text not null,
  changed_at timestamptz not null,
  modified_at timestamptz not null
);

create table crm.activity (
  activity_id bigint,
  account_id integer not null,
  contact_id integer,
  employee_id integer not null,
  opportunity_id integer,
  kind text not null,
  topic text,
  direction text not null,
  happened_at timestamptz not null,
  logged_at timestamptz not null,
  is_deleted boolean not null default false,
  modified_at timestamptz not null
);

-- An invitation to a survey; without `answered_at` nobody answered.
create table crm.survey (
  survey_id integer,
  account_id integer not null,
  contact_id integer,
  office_id integer not null,
  case_id integer,
  touchpoint text not null,
  sent_at timestamptz not null,
  answered_at timestamptz,
  modified_at timestamptz not null
);

create table crm.survey_answer (
  survey_answer_id bigint,
  survey_id integer not null,
  question text not null,
  score integer,
  answer_text text,
  modified_at timestamptz not null
);

-- Customers who ordered once and left.
create table crm.account_exit (
  account_id integer,
  left_on date not null,
  reason text,
  modified_at timestamptz not null
);

create table crm.call_queue (
  queue_id integer,
  name text not null,
  region text not null,
  threshold_seconds integer not null,
  modified_at timestamptz not null
);

-- A queue's half-hours in which somebody called.
create table crm.call_interval (
  queue_id integer not null,
  starts_at timestamptz not null,
  local_time text not null,
  offered integer not null,
  answered integer not null,
  abandoned integer not null,
  answered_in_time integer not null,
  handle_seconds integer not null,
  modified_at timestamptz not null
);

-- What employees did in the CRM, by weeks from Monday on.
create table crm.usage_week (
  employee_id integer not null,
  week date not null,
  logins integer not null,
  records_entered integer not null,
  fields_filled integer not null,
  fields_total integer not null,
  records_correct integer not null,
  records_checked integer not null,
  modified_at timestamptz not null
);

-- Every question that an employee was asked; without a score there was no answer.
create table crm.employee_answer (
  employee_answer_id integer,
  employee_id integer not null,
  office_id integer not null,
  asked_on date not null,
  question text not null,
  score integer,
  modified_at timestamptz not null
);

create table crm.maturity_factor (
  factor_id integer,
  name text not null,
  weight numeric(4, 2) not null,
  modified_at timestamptz not null
);

create table crm.assessment_answer (
  assessment_answer_id integer,
  office_id integer not null,
  assessed_on date not null,
  factor_id integer not null,
  question integer not null,
  score integer not null,
  modified_at timestamptz not null
);
