-- Keys, references and indexes of the demo company's CRM, made when the rows are in.
alter table crm.office add primary key (office_id), add unique (code);
alter table crm.employee add primary key (employee_id);
alter table crm.product add primary key (product_id), add unique (code);
alter table crm.exchange_rate add primary key (currency, month);
alter table crm.account add primary key (account_id);
alter table crm.account_history add primary key (account_id, valid_from);
alter table crm.contact add primary key (contact_id);
alter table crm.opportunity add primary key (opportunity_id);
alter table crm.opportunity_stage add primary key (opportunity_stage_id);
alter table crm.service_level add primary key (service_level_id);
alter table crm.service_case add primary key (case_id);
alter table crm.case_status add primary key (case_status_id);
alter table crm.activity add primary key (activity_id);
alter table crm.survey add primary key (survey_id);
alter table crm.survey_answer add primary key (survey_answer_id);
alter table crm.opportunity_state add primary key (opportunity_state_id);
alter table crm.accounting_period add primary key (period_id);
alter table crm.dunning_level add primary key (dunning_level_id);
alter table crm.invoice add primary key (invoice_id);
alter table crm.invoice_line add primary key (invoice_line_id);
alter table crm.payment add primary key (payment_id);
alter table crm.campaign add primary key (campaign_id);
alter table crm.campaign_cost add primary key (campaign_cost_id);
alter table crm.campaign_response add primary key (campaign_response_id);
alter table crm.programme_cost add primary key (programme_cost_id);
alter table crm.account_exit add primary key (account_id);
alter table crm.call_queue add primary key (queue_id);
alter table crm.call_interval add primary key (queue_id, starts_at);
alter table crm.usage_week add primary key (employee_id, week);
alter table crm.employee_answer add primary key (employee_answer_id);
alter table crm.maturity_factor add primary key (factor_id);
alter table crm.assessment_answer add primary key (assessment_answer_id);

alter table crm.employee
  add foreign key (office_id) references crm.office,
  add foreign key (manager_id) references crm.employee;
alter table crm.account
  add foreign key (office_id) references crm.office,
  add foreign key (owner_id) references crm.employee,
  add foreign key (parent_account_id) references crm.account;
alter table crm.account_history
  add foreign key (account_id) references crm.account,
  add foreign key (office_id) references crm.office,
  add foreign key (owner_id) references crm.employee;
alter table crm.contact add foreign key (account_id) references crm.account;
alter table crm.opportunity
  add foreign key (account_id) references crm.account,
  add foreign key (owner_id) references crm.employee,
  add foreign key (office_id) references crm.office,
  add foreign key (product_id) references crm.product;
alter table crm.opportunity_stage add foreign key (opportunity_id) references crm.opportunity;
alter table crm.service_case
  add foreign key (account_id) references crm.account,
  add foreign key (office_id) references crm.office,
  add foreign key (product_id) references crm.product,
  add foreign key (service_level_id) references crm.service_level;
alter table crm.case_status add foreign key (case_id) references crm.service_case;
alter table crm.activity
  add foreign key (account_id) references crm.account,
  add foreign key (employee_id) references crm.employee;
alter table crm.survey
  add foreign key (account_id) references crm.account,
  add foreign key (office_id) references crm.office;
alter table crm.survey_answer add foreign key (survey_id) references crm.survey;
alter table crm.opportunity_state add foreign key (opportunity_id) references crm.opportunity;
alter table crm.invoice
  add foreign key (account_id) references crm.account,
  add foreign key (opportunity_id) references crm.opportunity,
  add foreign key (office_id) references crm.office;
alter table crm.invoice_line add foreign key (invoice_id) references crm.invoice;
alter table crm.payment add foreign key (invoice_id) references crm.invoice;
alter table crm.campaign_cost add foreign key (campaign_id) references crm.campaign;
alter table crm.campaign_response
  add foreign key (campaign_id) references crm.campaign,
  add foreign key (account_id) references crm.account;
alter table crm.programme_cost add foreign key (office_id) references crm.office;
alter table crm.account_exit add foreign key (account_id) references crm.account;
alter table crm.call_interval add foreign key (queue_id) references crm.call_queue;
alter table crm.usage_week add foreign key (employee_id) references crm.employee;
alter table crm.employee_answer
  add foreign key (employee_id) references crm.employee,
  add foreign key (office_id) references crm.office;
alter table crm.assessment_answer
  add foreign key (office_id) references crm.office,
  add foreign key (factor_id) references crm.maturity_factor;

create index on crm.employee (modified_at);
create index on crm.exchange_rate (modified_at);
create index on crm.account (modified_at);
create index on crm.account_history (modified_at);
create index on crm.contact (account_id);
create index on crm.contact (modified_at);
create index on crm.opportunity (account_id);
create index on crm.opportunity (modified_at);
create index on crm.opportunity_stage (opportunity_id);
create index on crm.opportunity_stage (modified_at);
create index on crm.service_case (account_id);
create index on crm.service_case (modified_at);
create index on crm.case_status (case_id);
create index on crm.case_status (modified_at);
create index on crm.activity (account_id);
create index on crm.activity (modified_at);
create index on crm.survey (account_id);
create index on crm.survey (modified_at);
create index on crm.survey_answer (survey_id);
create index on crm.survey_answer (modified_at);
create index on crm.opportunity_state (opportunity_id);
create index on crm.opportunity_state (modified_at);
create index on crm.invoice (opportunity_id);
create index on crm.invoice (modified_at);
create index on crm.invoice_line (invoice_id);
create index on crm.invoice_line (modified_at);
create index on crm.payment (invoice_id);
create index on crm.payment (modified_at);
create index on crm.campaign_response (modified_at);
create index on crm.account_exit (modified_at);
create index on crm.call_interval (modified_at);
create index on crm.usage_week (modified_at);
