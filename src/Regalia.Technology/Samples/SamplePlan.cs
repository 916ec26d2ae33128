using System.Collections.Immutable;
using static System.FormattableString;

namespace Regalia.Technology.Samples;

/// <summary>Which record is in which part, which works come twice, which are deleted.</summary>
internal sealed class SamplePlan
{
    private const int RecordsOfDate = 4_000;
    private const int MostDates = 40;
    private static readonly DateOnly FirstDate = new(2025, 7, 1);
    private readonly SampleOptions options;

    internal SamplePlan(SampleOptions options, string extension)
    {
        this.options = options;
        int dates = Math.Clamp(options.Records / RecordsOfDate, 1, MostDates);
        SampleNumbers numbers = new(options.Seed, SamplePurpose.Partitions, 0);
        long[] sums = new long[dates + 1];
        for (int i = 0; i < dates; i++)
        {
            sums[i + 1] = sums[i] + numbers.Between(3, 9);
        }
        List<SamplePart> parts = [];
        for (int i = 0; i < dates; i++)
        {
            int first = (int)(options.Records * sums[i] / sums[dates]);
            int end = (int)(options.Records * sums[i + 1] / sums[dates]);
            string date = DateOf(i);
            for (int part = 0; first < end; part++)
            {
                int count = Math.Min(options.RecordsOfPart, end - first);
                parts.Add(
                    new SamplePart(Invariant($"updated_date={date}/part_{part:0000}{extension}"), date, first, count)
                );
                first += count;
            }
        }
        Parts = [.. parts];
    }

    /// <summary>Parts by date.</summary>
    internal ImmutableArray<SamplePart> Parts { get; }

    /// <summary>Last date of the sample.</summary>
    internal string Date => Parts[^1].Date;

    /// <summary>
    /// The work of a record: itself, or for one in some hundred an earlier one that was changed and is there twice, as after an
    /// export that was stopped.
    /// </summary>
    internal long WorkOf(long record)
    {
        while (record > 0)
        {
            SampleNumbers numbers = new(options.Seed, SamplePurpose.Duplicates, record);
            if (record % 997 != 500 && !numbers.Chance(0.001))
            {
                return record;
            }
            record = (long)(numbers.Unit() * record);
        }
        return record;
    }

    /// <summary>Numbers of deleted works: some that are there, one that is not.</summary>
    internal IEnumerable<long> Deleted()
    {
        SampleNumbers numbers = new(options.Seed, SamplePurpose.Deletions, 0);
        int count = 1 + (options.Records / 5_000);
        for (int i = 0; i < count; i++)
        {
            yield return WorkGenerator.NumberOf(numbers.Below(options.Records), options.Seed);
        }
        yield return WorkGenerator.NumberOf(options.Records, options.Seed);
    }

    private static string DateOf(int position) =>
        FirstDate.AddDays(5 * position).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
