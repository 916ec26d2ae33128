using System.Collections.Frozen;
using System.Collections.Immutable;
using Regalia.Incidents.Records;

namespace Regalia.Incidents.Classification;

/// <summary>All rules of one source, made ready for judging.</summary>
internal sealed class SourceProgram
{
    private readonly FrozenDictionary<string, int> slots;
    private readonly CompiledRule[][] rules;

    // One a thread: a program is shared, what it looks at is not.
    [ThreadStatic]
    private static (SourceProgram Owner, RecordView View) looking;

    public SourceProgram(RuleBook book, RuleSource source)
    {
        var mine = book.Rules.Where(r => r.Rule.Sources.Contains(source.Name, StringComparer.Ordinal)).ToList();
        slots = mine.SelectMany(r => r.Conditions)
            .SelectMany(c => c.Fields)
            .Distinct(StringComparer.Ordinal)
            .Select((name, slot) => KeyValuePair.Create(name, slot))
            .ToFrozenDictionary(StringComparer.Ordinal);
        rules =
        [
            .. book.Criteria.Select(criterion =>
                mine.Where(r => string.Equals(r.Rule.Criterion, criterion.Id, StringComparison.Ordinal))
                    .Select(r => new CompiledRule(
                        r.Rule,
                        [.. r.Conditions.Select(c => new CompiledCondition(c, source, slots))]
                    ))
                    .ToArray()
            ),
        ];
    }

    /// <summary>Judges one record on all criteria.</summary>
    public void Judge(IncidentRecord record, Span<Judgement> judgements)
    {
        RecordView view = Look(record);
        for (int i = 0; i < rules.Length; i++)
        {
            judgements[i] = Deciding(rules[i], view)?.Rule.Judgement ?? Judgement.Unknown;
        }
    }

    /// <summary>Says for one record which rule decided each criterion, and on what.</summary>
    public ImmutableArray<Finding> Explain(IncidentRecord record, ImmutableArray<Criterion> criteria)
    {
        RecordView view = Look(record);
        var findings = ImmutableArray.CreateBuilder<Finding>(rules.Length);
        for (int i = 0; i < rules.Length; i++)
        {
            if (Deciding(rules[i], view) is not { } deciding)
            {
                findings.Add(new(criteria[i].Id, Judgement.Unknown, Rule: null, []));
                continue;
            }

            var spans = ImmutableArray.CreateBuilder<EvidenceSpan>();
            foreach (CompiledCondition condition in deciding.Conditions)
            {
                _ = condition.Holds(view, spans);
            }

            findings.Add(new(criteria[i].Id, deciding.Rule.Judgement, deciding.Rule.Id, spans.DrainToImmutable()));
        }

        return findings.MoveToImmutable();
    }

    private RecordView Look(IncidentRecord record)
    {
        if (!ReferenceEquals(looking.Owner, this))
        {
            looking = (this, new RecordView(slots));
        }

        looking.View.Look(record);
        return looking.View;
    }

    private static CompiledRule? Deciding(CompiledRule[] rules, RecordView view)
    {
        foreach (CompiledRule rule in rules)
        {
            if (rule.Holds(view))
            {
                return rule;
            }
        }

        return null;
    }

    private sealed record CompiledRule(ClassificationRule Rule, CompiledCondition[] Conditions)
    {
        public bool Holds(RecordView view)
        {
            foreach (CompiledCondition condition in Conditions)
            {
                if (!condition.Holds(view, evidence: null))
                {
                    return false;
                }
            }

            return true;
        }
    }
}
