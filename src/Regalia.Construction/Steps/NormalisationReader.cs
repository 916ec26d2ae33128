using Regalia.Indices;

namespace Regalia.Construction;

/// <summary>Reads <c>normalise</c>.</summary>
internal sealed class NormalisationReader : StepReaderOf<Normalisation>
{
    protected override void Read(OptionChanges<Normalisation> changes, Normalisation start, SpecificationScope scope)
    {
        var method = NormalisationMethodReader.Read(changes.Options, start.Method, scope);
        changes.Add(s => s with { Method = method(s.Method) });
        changes.On("global", v => v.Flag(), (s, global) => s with { Global = global });
        changes.OnCodes(
            "directions",
            scope.Indicators,
            "an indicator",
            Direction,
            (s, directions) => s with { Directions = directions }
        );
        if (changes.Options.Value("indicators") is SpecificationValue own)
        {
            NormalisationMethod general = method(start.Method);
            var byIndicator = OptionChanges<Normalisation>.ByCode(
                own,
                scope.Indicators,
                "an indicator",
                v =>
                {
                    SpecificationMap map = OptionsOf(v);
                    var change = NormalisationMethodReader.Read(map, general, scope);
                    map.RefuseTheRest();
                    return change;
                }
            );
            changes.Add(s =>
                s with
                {
                    ByIndicator = s.ByIndicator.SetItems(
                        byIndicator.Select(pair => KeyValuePair.Create(pair.Key, pair.Value(s.Method)))
                    ),
                }
            );
        }
    }

    private static int Direction(SpecificationValue value)
    {
        if (value.Shown is "1" or "+1" or "-1")
        {
            return value.Shown is "-1" ? -1 : 1;
        }

        value.Fault("1 or -1", "1 where more is better, -1 where more is worse");
        return 1;
    }
}
