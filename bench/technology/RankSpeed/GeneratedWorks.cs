using System.Collections.Immutable;
using System.Globalization;
using Regalia.Technology;
using Regalia.Technology.Results;
using Regalia.Technology.Scanning;
using Regalia.Technology.Works;

namespace RankSpeed;

/// <summary>Made-up matched works: heavy-tailed citations, technologies and institutions, years that grow, one to eight credits.</summary>
internal static class GeneratedWorks
{
    private const int Institutions = 40_000;

    private static readonly string[] s_countries =
    [
        "CN",
        "US",
        "IN",
        "GB",
        "DE",
        "KR",
        "JP",
        "IT",
        "AU",
        "FR",
        "CA",
        "ES",
        "IR",
        "TR",
        "BR",
        "NL",
        "SA",
        "SG",
        "CH",
        "PL",
        "RU",
        "SE",
        "EG",
        "PK",
        "TW",
        "MY",
        "BE",
        "DK",
        "AT",
        "PT",
        "FI",
        "NO",
        "GR",
        "CZ",
        "VN",
        "MX",
        "ID",
        "TH",
        "ZA",
        "IE",
        "AE",
        "IL",
        "RO",
        "HU",
        "NZ",
        "CL",
        "CO",
        "AR",
        "BD",
        "NG",
        "UA",
        "QA",
        "IQ",
        "DZ",
        "JO",
        "RS",
        "HR",
        "SI",
        "LT",
        "EE",
    ];

    /// <summary>One part; the same for the same number.</summary>
    internal static PartScan Part(int part, int works, int technologies, int firstYear, int years)
    {
        PartScan scan = new() { Records = works };
        Draws draws = new((ulong)part);
        for (int i = 0; i < works; i++)
        {
            long work = ((long)part * works) + i + 1;
            // The larger of two: later years have more.
            int year = firstYear + Math.Max(draws.Below(years), draws.Below(years));
            int technology = (int)(technologies * draws.Share() * draws.Share());
            int citations = (int)Math.Min(20_000, 3 / Math.Pow(1 - draws.Share(), 0.8)) - 3;
            int count = 1 + Math.Min(draws.Below(8), draws.Below(12));
            ImmutableArray<Credit> credits = Credits(ref draws, count);
            scan.Facts.Add(new WorkFact(work, 1_700_000_000_000_000, year, citations, [technology], credits));
            scan.Seen.Add((work, 1_700_000_000_000_000));
            foreach (Credit credit in credits.Where(c => c.Institution > 0))
            {
                scan.Institutions.TryAdd(
                    credit.Institution,
                    (
                        new InstitutionName(
                            credit.Institution,
                            string.Create(CultureInfo.InvariantCulture, $"Institute {credit.Institution}"),
                            credit.Country
                        ),
                        1_700_000_000_000_000
                    )
                );
            }
        }
        return scan;
    }

    private static ImmutableArray<Credit> Credits(ref Draws draws, int count)
    {
        SortedDictionary<long, Credit> credits = [];
        long share = CreditShare.Whole / count;
        for (int i = 0; i < count; i++)
        {
            int institution = draws.Below(20) == 0 ? 0 : 1 + (int)(Institutions * Math.Pow(draws.Share(), 3));
            // An institution lies in one country; large countries have more of them.
            int place = (int)((ulong)institution * 2654435761 % 1000);
            CountryCode country =
                institution == 0
                    ? CountryCode.None
                    : CountryCode.Parse(s_countries[(int)(s_countries.Length * Math.Pow(place / 1000.0, 2.5))]);
            long part = i == 0 ? CreditShare.Whole - (share * (count - 1)) : share;
            credits[institution] = credits.TryGetValue(institution, out Credit before)
                ? before with
                {
                    Share = before.Share + part,
                }
                : new Credit(institution, country, part);
        }
        return [.. credits.Values];
    }
}
