using Regalia.Indices;

namespace Regalia.Construction;

/// <summary>Reads <c>screen</c>.</summary>
internal sealed class ScreeningReader : StepReaderOf<Screening>
{
    public static ChoiceTable<ScreeningRule> Rules { get; } =
        new(
            ("availability", ScreeningRule.Availability, ["byNA"]),
            ("non-zero", ScreeningRule.NonZero, ["byzeros"]),
            ("availability-and-non-zero", ScreeningRule.AvailabilityAndNonZero, ["byNAandzeros"])
        );

    public override string ShortOption => "rule";

    protected override void Read(OptionChanges<Screening> changes, Screening start, SpecificationScope scope)
    {
        changes.On("rule", v => v.Choice(Rules, start.Rule), (s, rule) => s with { Rule = rule });
        changes.On("minimumAvailability", v => v.Number(0, 1), (s, share) => s with { MinimumAvailability = share });
        changes.On("minimumNonZero", v => v.Number(0, 1), (s, share) => s with { MinimumNonZero = share });
        Forced(changes, scope, "keep", keep: true);
        Forced(changes, scope, "drop", keep: false);
    }

    private static void Forced(OptionChanges<Screening> changes, SpecificationScope scope, string option, bool keep) =>
        changes.On(
            option,
            v => v.Codes(scope.Units, "a unit"),
            (s, units) => s with { Forced = s.Forced.SetItems(units.Select(unit => KeyValuePair.Create(unit, keep))) }
        );
}
