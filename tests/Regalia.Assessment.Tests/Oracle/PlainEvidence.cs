using System.Globalization;

namespace Regalia.Assessment.Tests.Oracle;

/// <summary>Values of a release folder by a second, plain reading of its tables.</summary>
internal sealed class PlainEvidence
{
    private readonly List<Dictionary<string, string>> _positions;
    private readonly ILookup<(string Country, string Indicator), Dictionary<string, string>> _observations;
    private readonly List<Dictionary<string, string>> _counts;

    public PlainEvidence(string folder)
    {
        Countries = PlainCsv.Read(Path.Combine(folder, "countries.csv"));
        _positions = PlainCsv.Read(Path.Combine(folder, "positions.csv"));
        _counts = PlainCsv.Read(Path.Combine(folder, "incident_counts.csv"));
        _observations = PlainCsv
            .Read(Path.Combine(folder, "observations.csv"))
            .ToLookup(o => (o["country"], o["indicator"]));
    }

    public List<Dictionary<string, string>> Countries { get; }

    public IEnumerable<string> Codes => Countries.Select(c => c["iso3"]).Order(StringComparer.Ordinal);

    public static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);

    /// <summary>The newest value of a scored indicator or of a context; null where there is none.</summary>
    public PlainValue? Value(string country, string indicator) =>
        indicator switch
        {
            "EXP_RD_USD" => Combined(country, "EXP_RD_GDP", "CTX_GDP", (share, gdp) => share * gdp / 100),
            "EXP_PAT_PER_M" => Combined(country, "EXP_PAT_RES", "CTX_POP", (p, people) => p / people * 1e6),
            "EXP_IP_RECEIPTS_GDP" => Combined(country, "EXP_IP_RECEIPTS", "CTX_GDP", (r, gdp) => r / gdp * 100),
            "PRE_GCI_TOC" => Sum(country, "PRE_GCI_TECH", "PRE_GCI_ORG", "PRE_GCI_CAP"),
            "GRD_G20" => Position(country, "G20_2015"),
            "GRD_NATPOS" => Position(country, "NATPOS"),
            "GRD_BUDAPEST" => Position(country, "BUDAPEST"),
            "GRD_BUDAPEST_2AP" => Position(country, "BUDAPEST_2AP"),
            "GRD_UNCC" => Position(country, "UNCC"),
            "GRD_CPTPP_TS" => Position(country, "CPTPP1878"),
            "GRD_WASSENAAR" => Position(country, "WASSENAAR"),
            "GRD_GGE" => Position(country, "GGE_2014_15", "GGE_2019_21"),
            _ => Observed(country, indicator).FirstOrDefault(),
        };

    /// <summary>Incidents and espionage of each year of a window, in order.</summary>
    public List<(int Incidents, int Espionage)> Counts(string country, (string Source, int From, int To) window) =>
        [
            .. _counts
                .Where(r => (r["country"], r["source"]) == (country, window.Source))
                .Where(r => Number(r["year"]) >= window.From && Number(r["year"]) <= window.To)
                .OrderBy(r => Number(r["year"]))
                .Select(r => ((int)Number(r["incidents"]), (int)Number(r["espionage"]))),
        ];

    private List<PlainValue> Observed(string country, string indicator) =>
        [
            .. _observations[(country, indicator)]
                .Where(o => o["value"].Length > 0)
                .OrderByDescending(o => Number(o["year"]))
                .Select(o => new PlainValue(
                    Number(o["value"]),
                    (int)Number(o["year"]),
                    0,
                    o["status"] is "sourced",
                    o["standard_error"].Length > 0 ? Number(o["standard_error"]) : null
                )),
        ];

    private PlainValue? Combined(string country, string a, string b, Func<double, double, double> formula)
    {
        PlainValue? first = Observed(country, a).FirstOrDefault();
        PlainValue? second = Observed(country, b)
            .OrderBy(v => Math.Abs(v.Year - (first?.Year ?? 0)))
            .ThenByDescending(v => v.Year)
            .FirstOrDefault();
        return first is null || second is null
            ? null
            : new PlainValue(
                formula(first.Value, second.Value),
                first.Year,
                Math.Abs(first.Year - second.Year),
                first.Sourced && second.Sourced,
                null
            );
    }

    private PlainValue? Sum(string country, params string[] parts)
    {
        PlainValue?[] values = [.. parts.Select(p => Observed(country, p).FirstOrDefault())];
        return values.Any(v => v is null)
            ? null
            : new PlainValue(
                values.Sum(v => v!.Value),
                values[0]!.Year,
                values.Max(v => Math.Abs(v!.Year - values[0]!.Year)),
                values.All(v => v!.Sourced),
                null
            );
    }

    private PlainValue? Position(string country, params string[] instruments)
    {
        Dictionary<string, string>?[] rows =
        [
            .. instruments.Select(i =>
                _positions.SingleOrDefault(p => (p["jurisdiction"], p["instrument"]) == (country, i))
            ),
        ];
        return rows.Any(r => r is null)
            ? null
            : new PlainValue(
                rows.Average(r =>
                    r!["position"] switch
                    {
                        "party" or "endorsed" or "statement" or "member" => 1,
                        "signatory" => 0.5,
                        "invited" => 0.25,
                        _ => 0,
                    }
                ),
                PlainFramework.ReferenceYear,
                0,
                rows.All(r => r!["status"] is "sourced"),
                null
            );
    }
}
