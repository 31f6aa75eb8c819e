-- function 1
create or replace function meta.fits_integer(value text) returns boolean
language sql immutable parallel safe as $function$
  select case
    when value ~ '^[+-]?[0-9]{1,18}$' then true
    when value ~ '^[+-]?[0-9]{19,40}$'
      then value::numeric between -9223372036854775808 and 9223372036854775807
    else false
  end
$function$

-- function 2
create or replace function meta.fits_numeric(value numeric, digits integer, decimals integer) returns boolean
language sql immutable parallel safe as $function$
  select case
    when value = 'NaN' or value in ('Infinity', '-Infinity') then false
    else abs(value) < 10::numeric ^ (digits - decimals) and scale(trim_scale(value)) <= decimals
  end
$function$

-- function 3
create or replace function meta.fits_decimal(value text, digits integer, decimals integer) returns boolean
language sql immutable parallel safe as $function$
  select case
    when value ~ '^[+-]?([0-9]{1,40}([.][0-9]{0,40})?|[.][0-9]{1,40})$'
      then meta.fits_numeric(value::numeric, digits, decimals)
    else false
  end
$function$

-- function 4
create or replace function meta.fits_double(value text) returns boolean
language sql immutable parallel safe as $function$
  select value ~ '^[+-]?([0-9]{1,40}([.][0-9]{0,40})?|[.][0-9]{1,40})([eE][+-]?[0-9]{1,2})?$'
$function$

-- function 5
create or replace function meta.is_day(value text) returns boolean
language sql immutable parallel safe as $function$
  select case
    when value !~ '^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$' or left(value, 4) = '0000' then false
    when right(value, 2) <= '28' then true
    when substr(value, 6, 2) = '02'
      then right(value, 2) = '29' and left(value, 4)::integer % 4 = 0
        and (left(value, 4)::integer % 100 <> 0 or left(value, 4)::integer % 400 = 0)
    when substr(value, 6, 2) in ('04', '06', '09', '11') then right(value, 2) <= '30'
    else true
  end
$function$
