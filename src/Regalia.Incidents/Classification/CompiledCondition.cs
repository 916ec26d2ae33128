using System.Collections.Frozen;
using System.Collections.Immutable;
using Regalia.Incidents.Records;

namespace Regalia.Incidents.Classification;

/// <summary>A condition made ready for one source.</summary>
internal sealed class CompiledCondition
{
    private readonly RuleCondition condition;
    private readonly ImmutableArray<int> slots;
    private readonly string separators;
    private readonly bool heedsMissing;
    private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> values;
    private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> missing;

    public CompiledCondition(RuleCondition condition, RuleSource source, IReadOnlyDictionary<string, int> slots)
    {
        this.condition = condition;
        this.slots = [.. condition.Fields.Select(f => slots[f])];
        separators = condition.Separators ?? source.Separators;
        heedsMissing =
            condition.Test
                is RuleTest.NoneOf
                    or RuleTest.Only
                    or RuleTest.Filled
                    or RuleTest.Missing
                    or RuleTest.Absent;
        values = condition
            .Values.ToFrozenSet(StringComparer.OrdinalIgnoreCase)
            .GetAlternateLookup<ReadOnlySpan<char>>();
        missing = source.Missing.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>Whether it holds. Given a list, it also says where it found what it rests on.</summary>
    public bool Holds(RecordView view, ImmutableArray<EvidenceSpan>.Builder? evidence)
    {
        Tally tally = new() { Evidence = evidence, Fields = view.Record.Fields };
        foreach (int slot in slots)
        {
            for (int field = view.Next(slot, -1); field >= 0; field = view.Next(slot, field))
            {
                if (Take(view.Record.Fields[field].Text, field, separators, ref tally))
                {
                    return true;
                }
            }
        }

        foreach (RecordPart part in condition.Parts)
        {
            if (TakePart(view.Record, part, ref tally))
            {
                return true;
            }
        }

        return condition.Test switch
        {
            RuleTest.NoneOf => tally is { Known: true, Matched: false, Missing: false },
            RuleTest.Only => tally is { Known: true, Unmatched: false, Missing: false },
            RuleTest.Filled => tally.Known,
            RuleTest.Missing => !tally.Known,
            RuleTest.Absent => tally is { Known: false, Missing: false },
            _ => tally.Matched,
        };
    }

    private bool TakePart(IncidentRecord record, RecordPart part, ref Tally tally)
    {
        switch (part)
        {
            case RecordPart.Title:
                return Take(record.Title, -1, "", ref tally);
            case RecordPart.Summary:
                return Take(record.Summary, -1, "", ref tally);
            case RecordPart.VictimNames or RecordPart.VictimSectors:
                foreach (Victim victim in record.Victims)
                {
                    if (
                        part == RecordPart.VictimNames
                            ? Take(victim.Name, -1, "", ref tally)
                            : TakeAll(victim.Sectors, ref tally)
                    )
                    {
                        return true;
                    }
                }

                return false;
            default:
                foreach (Attribution attribution in record.Attributions)
                {
                    if (
                        part == RecordPart.AttributionNames ? TakeAll(attribution.Initiators, ref tally)
                        : part == RecordPart.AttributionCategories ? Take(attribution.Category, -1, "", ref tally)
                        : Take(attribution.CountryText, -1, "", ref tally)
                    )
                    {
                        return true;
                    }
                }

                return false;
        }
    }

    private bool TakeAll(ImmutableArray<string> texts, ref Tally tally)
    {
        foreach (string text in texts)
        {
            if (Take(text, -1, "", ref tally))
            {
                return true;
            }
        }

        return false;
    }

    // True as soon as the condition is decided; never while evidence is gathered, so that all of it is shown.
    private bool Take(string? text, int field, string between, ref Tally tally)
    {
        if (string.IsNullOrEmpty(text))
        {
            return false;
        }

        if (condition.Test is RuleTest.Words or RuleTest.Contains)
        {
            TakeText(text, field, ref tally);
        }
        else
        {
            TakeCodes(text, field, between, ref tally);
        }

        return tally is { Evidence: null, Matched: true }
            && condition.Test is (RuleTest.AnyOf or RuleTest.BeginsWith or RuleTest.Words or RuleTest.Contains);
    }

    private void TakeText(string text, int field, ref Tally tally)
    {
        if (condition.Words is PhraseFinder words)
        {
            (int start, int length) = words.Find(text);
            while (start >= 0)
            {
                tally.Matched = true;
                if (tally.Evidence is null)
                {
                    return;
                }

                tally.Show(text, field, start, length);
                (start, length) = words.Find(text, start + length);
            }

            return;
        }

        foreach (string value in condition.Values)
        {
            int start = text.IndexOf(value, StringComparison.OrdinalIgnoreCase);
            if (start >= 0)
            {
                tally.Matched = true;
                tally.Show(text, field, start, value.Length);
            }
        }
    }

    private void TakeCodes(string text, int field, string between, ref Tally tally)
    {
        int start = 0;
        while (start <= text.Length)
        {
            int length = between.Length == 0 ? -1 : text.AsSpan(start).IndexOfAny(between);
            int end = length < 0 ? text.Length : start + length;
            TakeCode(text, field, start, end, ref tally);
            start = end + 1;
        }
    }

    private void TakeCode(string text, int field, int start, int end, ref Tally tally)
    {
        while (start < end && char.IsWhiteSpace(text[start]))
        {
            start++;
        }

        while (end > start && char.IsWhiteSpace(text[end - 1]))
        {
            end--;
        }

        if (start == end)
        {
            return;
        }

        ReadOnlySpan<char> code = text.AsSpan(start, end - start);
        if (heedsMissing && missing.Contains(code))
        {
            tally.Missing = true;
            return;
        }

        tally.Known = true;
        bool matched = condition.Test switch
        {
            RuleTest.BeginsWith => BeginsWithOne(code),
            RuleTest.Filled or RuleTest.Missing or RuleTest.Absent => false,
            _ => IsOne(code),
        };
        tally.Matched |= matched;
        tally.Unmatched |= !matched;
        if (matched || condition.Test is RuleTest.NoneOf or RuleTest.Filled)
        {
            tally.Show(text, field, start, end - start);
        }
    }

    // What a source adds in brackets explains a code and is no part of it: "Corporate Targets (corporate targets only ...)".
    private bool IsOne(ReadOnlySpan<char> code)
    {
        if (values.Contains(code))
        {
            return true;
        }

        int bracket = code.IndexOf(" (", StringComparison.Ordinal);
        return bracket > 0 && values.Contains(code[..bracket]);
    }

    private bool BeginsWithOne(ReadOnlySpan<char> code)
    {
        foreach (string value in condition.Values)
        {
            if (code.StartsWith(value, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    private struct Tally
    {
        public bool Known;
        public bool Matched;
        public bool Unmatched;
        public bool Missing;
        public ImmutableArray<EvidenceSpan>.Builder? Evidence;
        public ImmutableArray<SourceField> Fields;

        public readonly void Show(string text, int field, int start, int length)
        {
            if (Evidence is null)
            {
                return;
            }

            // A part of the record in common terms is shown where the source says it, which is in one of its fields.
            string code = text.Substring(start, length);
            for (int i = 0; field < 0 && i < Fields.Length; i++)
            {
                int at = Fields[i].Text.IndexOf(text, StringComparison.Ordinal);
                if (at >= 0)
                {
                    (field, start) = (i, start + at);
                }
            }

            if (field >= 0)
            {
                EvidenceSpan span = new(Fields[field].Name, start, length, code);
                if (!Evidence.Contains(span))
                {
                    Evidence.Add(span);
                }
            }
        }
    }
}
