-- GET: what is read is the second argument (inbox, complaint, list or tracking), each time as somebody else or of another complaint.
local here = debug.getinfo(1, "S").source:match("@(.*/)")
local common = dofile(here .. "common.lua")
local read

function init(args)
  local world, start = common.world(args), os.time() % 1000
  local cookie = common.cycle(world.cookies, start)
  local number, token = common.cycle(world.numbers, start), common.cycle(world.tokens, start)
  local bearer = { Authorization = "Bearer " .. world.bearer }
  read = ({
    inbox = function() return "/work/complaints?view=inbox", { Cookie = cookie() } end,
    complaint = function() return "/work/complaints/" .. number(), { Cookie = cookie() } end,
    list = function() return "/api/v1/complaints?view=inbox&limit=50", bearer end,
    tracking = function() return "/t/" .. token(), {} end,
  })[args[2]]
end

function request()
  local path, headers = read()
  return wrk.format("GET", path, headers)
end

function done(summary, latency)
  common.result(os.getenv("BENCH_RESULT"), summary, latency)
end
