using Regalia.Incidents.Classification;
using Regalia.Incidents.Storage;
using Regalia.Incidents.Trends;

namespace Regalia.Incidents.Filters;

/// <summary>
/// Which records are counted: <c>state and private and not espionage</c>. Words are criteria of the rules (true where the
/// judgement is yes), or <c>country:VNM</c>, <c>region:south-asia</c>, <c>level:incident</c>, <c>year:2014..2022</c>.
/// </summary>
/// <remarks>
/// <para><c>not</c> binds more than <c>and</c>, <c>and</c> more than <c>or</c>; round brackets group; case does not
/// matter. A word takes several values: <c>country:VNM,MYS</c> holds if one of them does. A record with several victim
/// countries holds for each of them; a record with none that is known is unknown for all. A record without a year is unknown
/// for <c>year</c>; years may be open: <c>year:2014..</c>, <c>year:..2013</c>.</para>
/// <para>The logic has three values (Kleene): <c>no and unknown</c> is no, <c>yes or unknown</c> is yes, <c>not unknown</c>
/// is unknown. A record whose filter is unknown is not counted, but its number is told.</para>
/// </remarks>
public sealed class RecordFilter
{
    private readonly FilterNode root;

    private RecordFilter(FilterNode root) => this.root = root;

    /// <summary>Takes every record.</summary>
    public static RecordFilter Everything { get; } = new(new EveryRecord());

    /// <summary>Reads a filter; an empty text takes every record.</summary>
    /// <exception cref="FilterException">Where it cannot be read, what was expected, and the nearest word.</exception>
    public static RecordFilter Parse(string text, IReadOnlyList<string> criteria)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(criteria);
        return string.IsNullOrWhiteSpace(text) ? Everything : new(new FilterParser(text, criteria).Read());
    }

    /// <summary>The filter in one spelling: the same for filters that differ in blanks and brackets only.</summary>
    public string Canonical => root.ToString() ?? "";

    /// <summary>Judges all records of a snapshot at once: yes, no, or unknown where an unknown judgement decides.</summary>
    /// <param name="facts">The records.</param>
    /// <param name="basis">Which year <c>year:</c> means; null for that which the source has, as everywhere else.</param>
    /// <exception cref="FilterException">The records were not judged on a criterion of the filter.</exception>
    public Judgement[] Judge(RecordFacts facts, YearBasis? basis = null)
    {
        ArgumentNullException.ThrowIfNull(facts);
        sbyte[] truths = Truths(facts, basis ?? facts.UsualBasis);
        Judgement[] judgements = new Judgement[truths.Length];
        for (int i = 0; i < truths.Length; i++)
        {
            judgements[i] = Truth.Judgement(truths[i]);
        }

        return judgements;
    }

    /// <inheritdoc/>
    public override string ToString() => Canonical;

    /// <summary>The same as numbers of <see cref="Truth"/>.</summary>
    internal sbyte[] Truths(RecordFacts facts, YearBasis basis) => root.Judge(facts, basis);
}
