using Regalia.Technology.Affiliations;
using Sylvan.Data.Csv;

namespace Regalia.Technology.Tests.Affiliations;

/// <summary>Recall and precision on affiliations whose countries others have set, as docs/affiliations.md states them.</summary>
/// <remarks>Rules were chosen on the texts with an even hash; the figures are of the others.</remarks>
public sealed class AffiliationCorpusTests
{
    private static readonly string? Shared = Environment.GetEnvironmentVariable("REGALIA_SHARED");

    [Theory]
    [InlineData("missing_country_code.csv", 0.953, 0.987)]
    [InlineData("mismatch_country_code.csv", 0.852, 0.914)]
    public void Recall_and_precision_are_not_below_what_the_page_states(string file, double recall, double precision)
    {
        Assert.SkipWhen(Shared is null, "needs the affiliations of the shared corpus");
        using CsvDataReader rows = CsvDataReader.Create(
            Path.Combine(Shared, "corpus", "affiliations", file),
            new CsvDataReaderOptions
            {
                Delimiter = ';',
                CsvStyle = CsvStyle.Standard,
                MaxBufferSize = 1 << 20,
            }
        );
        int all = 0;
        int found = 0;
        int right = 0;
        while (rows.Read())
        {
            string text = rows.GetString(0);
            if (IsChoosing(text))
            {
                continue;
            }
            all++;
            CountryCode country = AffiliationCountry.Find(text);
            found += country.IsNone ? 0 : 1;
            right += country.ToString() == rows.GetString(4) ? 1 : 0;
        }
        Assert.True(right >= recall * all, FormattableString.Invariant($"recall {right / (double)all}"));
        Assert.True(right >= precision * found, FormattableString.Invariant($"precision {right / (double)found}"));
    }

    // FNV-1a over UTF-16, bit 15 folded in.
    private static bool IsChoosing(string text)
    {
        uint hash = 2_166_136_261;
        foreach (char c in text)
        {
            hash = unchecked((hash ^ c) * 16_777_619);
        }
        return ((hash ^ (hash >> 15)) & 1) == 0;
    }
}
