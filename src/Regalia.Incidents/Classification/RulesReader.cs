using System.Collections.Frozen;
using System.Collections.Immutable;
using Regalia.Incidents.Reading;

namespace Regalia.Incidents.Classification;

/// <summary>Reads a rules file. The first fault ends the reading: one clear error with its line and column.</summary>
internal sealed class RulesReader
{
    private const int MostCriteria = 32;
    private static readonly string[] takenWords = ["and", "or", "not", "country", "region", "level", "year"];

    private readonly List<RuleSource> sources = [];
    private readonly Dictionary<string, PhraseFinder> words = new(StringComparer.Ordinal);
    private readonly List<Criterion> criteria = [];
    private readonly List<(ClassificationRule Rule, ImmutableArray<RuleCondition> Conditions)> rules = [];

    private RulesReader() { }

    /// <summary>Reads the bytes of a rules file.</summary>
    /// <exception cref="UnreadableFileException">It is none.</exception>
    public static RuleBook Read(byte[] bytes, string file)
    {
        RulesMap root = RulesDocument.Root(bytes, file);
        RulesReader reader = new();
        reader.ReadSources(root.Required("sources").Map());
        if (root.Optional("words") is RulesValue lists)
        {
            reader.ReadWords(lists.Map());
        }

        reader.ReadCriteria(root.Required("criteria"));
        root.RefuseOthers();
        return new([.. reader.sources], [.. reader.criteria], [.. reader.rules]);
    }

    private void ReadSources(RulesMap map)
    {
        foreach (RulesValue name in map.Names)
        {
            RulesMap source = map.Required(name.Text()).Map();
            ImmutableArray<string> missing = source.Optional("missing")?.Texts() ?? [];
            sources.Add(
                new(
                    name.Code(),
                    source.Optional("separators")?.TextOrNothing() ?? "",
                    missing.ToFrozenSet(StringComparer.OrdinalIgnoreCase)
                )
            );
            source.RefuseOthers();
        }
    }

    private void ReadWords(RulesMap map)
    {
        foreach (RulesValue name in map.Names)
        {
            RulesMap list = map.Required(name.Text()).Map();
            ImmutableArray<string> phrases = list.Required("phrases").Texts();
            ImmutableArray<string> notAfter = list.Optional("not_after")?.Texts() ?? [];
            words.Add(name.Code(), new(phrases, notAfter));
            list.RefuseOthers();
        }
    }

    private void ReadCriteria(RulesValue list)
    {
        foreach (RulesValue item in list.Items())
        {
            if (criteria.Count == MostCriteria)
            {
                throw item.Fault("at most 32 criteria", "take one out");
            }

            RulesMap map = item.Map();
            RulesValue id = map.Required("id");
            string criterion = id.Code();
            if (takenWords.Contains(criterion, StringComparer.Ordinal))
            {
                throw id.Fault("an id that is no word of filters", "choose another");
            }

            if (criteria.Exists(c => string.Equals(c.Id, criterion, StringComparison.Ordinal)))
            {
                throw id.Fault("an id that no other criterion has", "choose another");
            }

            criteria.Add(new(criterion, map.Required("question").Text(), map.Required("definition").Text()));
            foreach (RulesValue rule in map.Required("rules").Items())
            {
                ReadRule(rule.Map(), criterion);
            }

            map.RefuseOthers();
        }

        if (criteria.Count == 0)
        {
            throw list.Fault("at least one criterion", "see the file that comes with the program");
        }
    }

    private void ReadRule(RulesMap map, string criterion)
    {
        RulesValue id = map.Required("id");
        string rule = id.Code();
        if (rules.Exists(r => string.Equals(r.Rule.Id, rule, StringComparison.Ordinal)))
        {
            throw id.Fault("an id that no other rule has", "choose another");
        }

        ImmutableArray<string> from =
        [
            .. map.Required("sources").Items().Select(s => s.OneOf(sources.Select(x => x.Name), "a source")),
        ];
        ImmutableArray<RuleCondition> conditions = map.Optional("when") is RulesValue when
            ? [.. when.Items().Select(c => ReadCondition(c.Map()))]
            : [];
        Judgement judgement = map.Required("then").OneOf(["yes", "no", "unknown"], "a judgement") switch
        {
            "yes" => Judgement.Yes,
            "no" => Judgement.No,
            _ => Judgement.Unknown,
        };
        rules.Add((new(rule, criterion, from, judgement, map.Required("because").Text()), conditions));
        map.RefuseOthers();
    }

    private RuleCondition ReadCondition(RulesMap map)
    {
        map.RefuseOthers(["field", "record", "separators", .. RulesWords.Tests.Keys]);
        ImmutableArray<string> fields = map.Optional("field")?.Texts() ?? [];
        ImmutableArray<RecordPart> parts =
        [
            .. (map.Optional("record")?.Items() ?? []).Select(p =>
                RulesWords.Parts[p.OneOf(RulesWords.Parts.Keys, "a part of the record")]
            ),
        ];
        if (fields.IsEmpty && parts.IsEmpty)
        {
            throw map.Fault("field: or record:", "say where to look");
        }

        var asked = RulesWords.Tests.Keys.Where(map.Has).ToList();
        if (asked is not [string key])
        {
            throw map.Fault(
                "one of " + string.Join(", ", RulesWords.Tests.Keys),
                "ask one thing; several conditions hold together"
            );
        }

        RulesValue value = map.Required(key);
        RuleTest test = RulesWords.Tests[key];
        RuleCondition condition = new(
            fields,
            parts,
            test,
            test is RuleTest.Words or RuleTest.Filled or RuleTest.Missing or RuleTest.Absent ? [] : value.Texts(),
            test == RuleTest.Words ? words[value.OneOf(words.Keys, "a word list")] : null,
            map.Optional("separators")?.TextOrNothing()
        );
        if (test is RuleTest.Filled or RuleTest.Missing or RuleTest.Absent)
        {
            _ = value.OneOf(["true"], "true");
        }

        return condition;
    }
}
