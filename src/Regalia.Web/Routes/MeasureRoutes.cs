using System.Collections.Immutable;
using Regalia.Evidence;
using Regalia.Evidence.Faults;
using Regalia.Presentation.Publications;
using Regalia.Presentation.Views;
using Regalia.Web.Addresses;

namespace Regalia.Web.Routes;

/// <summary>Guardrails, layers, practices, plan and what-if.</summary>
internal static class MeasureRoutes
{
    public static ImmutableArray<PageRoute> All { get; } =
    [
        new(
            "guardrails",
            "Guardrails",
            "Where each country stands on each international instrument, and what the instruments cover.",
            Guardrails,
            _ => [PageAddress.Guardrails]
        )
        {
            Query =
            [
                new("c", "Only these countries, ISO 3166-1 alpha-3.", "MYS~VNM") { IsList = true },
                new("type", "Only instruments of this type, as the release words it.", "treaty"),
            ],
        },
        new(
            "guardrails/{instrument}",
            "Guardrails",
            "One instrument: what it covers and leaves open, and who has signed.",
            request => InstrumentView.Of(request.Source, Instrument(request)),
            source => source.Release.Instruments.Select(i => PageAddress.Instrument(i.Id))
        ),
        new(
            "coverage/{country}",
            "Guardrails",
            "What international commitments cover a country at each stage, and what they leave open.",
            request => CoverageView.Of(request.Source, request.Country("country")),
            source => source.Release.Countries.Select(c => PageAddress.Coverage(c.Code))
        ),
        new(
            "layers",
            "Layers",
            "Which duties, services and rights reach which layer, in all countries.",
            request => LayersView.Of(request.Source),
            _ => [PageAddress.Layers]
        ),
        new(
            "layers/{country}",
            "Layers",
            "Which layers of a country are protected by what, and which are left out.",
            request => CountryLayersView.Of(request.Source, request.Country("country")),
            source => source.Release.Countries.Select(c => PageAddress.LayersOf(c.Code))
        ),
        new(
            "practices",
            "Practices",
            "What governments do to protect know-how.",
            Practices,
            _ => [PageAddress.Practices]
        )
        {
            Query =
            [
                new(
                    "gap",
                    "Only practices that close the gap on this indicator, by id or short code.",
                    "PRE_IP_OUTREACH"
                ),
                new("stage", "Only practices of this stage of protection.", "recover"),
                new("approach", "Only practices of this approach.", "due-diligence"),
                new("similar", "The most like this country first, ISO 3166-1 alpha-3.", "VNM"),
            ],
        },
        new(
            "practice/{practice}",
            "Practices",
            "Everything the release says of one practice, and which countries have the gap it closes.",
            request => PracticeView.Of(request.Source, Practice(request)),
            source => source.Release.Practices.Select(p => PageAddress.Practice(p.Id))
        ),
        new(
            "plan/{country}",
            "Plans",
            "The gaps of a country, and the plan that they suggest.",
            request => ActionPlanView.Of(request.Source, request.Country("country")),
            source => source.Release.Countries.Select(c => PageAddress.Plan(c.Code))
        )
        {
            IsCostly = true,
        },
        // Nobody can ask a written site anything, so it has no such page.
        new(
            "whatif",
            "What if",
            "What would change if values or weights of a country were otherwise. Hypothetical.",
            WhatIf,
            _ => []
        )
        {
            IsCostly = true,
            Query =
            [
                new("c", "The country, ISO 3166-1 alpha-3.", "VNM"),
                new(
                    "set",
                    "Assumed values, INDICATOR:VALUE by id or short code, NA to leave one out.",
                    "PRE_LAW_ECONESP:1~L5:0.5"
                )
                {
                    IsList = true,
                },
                new("w", "Assumed weights, CODE:WEIGHT relative to siblings.", "guardrails:0.3") { IsList = true },
                .. WhatIfView.Pillars.Select(code => new QueryParameter(
                    code,
                    "Assumed weight of " + code + ", relative to its siblings; blank as released.",
                    "0.4"
                )),
                new("tornado", "1 to try every measure in turn; the default where nothing is assumed.", "1")
                {
                    Values = ["1"],
                },
            ],
        },
    ];

    private static View Guardrails(PageRequest request)
    {
        string? type = request.Text("type");
        ImmutableArray<string> types = GuardrailsView.Types(request.Source);
        if (type is not null && !types.Contains(type, StringComparer.Ordinal))
        {
            throw Unknown("type", type, types, word => PageAddress.Guardrails.With("type", word));
        }
        return GuardrailsView.Of(
            request.Source,
            new GuardrailsChoice { Countries = request.Countries("c"), Type = type }
        );
    }

    private static View Practices(PageRequest request) =>
        PracticesView.Of(
            request.Source,
            new PracticesChoice
            {
                Gap = Gap(request),
                Stage = Word(request, "stage", "stages"),
                Approach = Word(request, "approach", "approach"),
                SimilarTo = request.Countries("similar") is [var country, ..] ? country : null,
            }
        );

    private static View WhatIf(PageRequest request)
    {
        if (request.Countries("c") is not [var country])
        {
            throw AddressException.Malformed(
                "c: expected one country to ask about.",
                [.. request.Source.Release.Countries.Select(c => Prose.To(c.Name, PageAddress.WhatIf(c.Code)))]
            );
        }
        var choice = new WhatIfChoice
        {
            Country = country,
            Values = [.. request.List("set").Select(Assigned)],
            Weights =
            [
                .. request.List("w").Select(Assigned),
                .. WhatIfView
                    .Pillars.Select(code => (Code: code, Weight: request.Text(code)))
                    .Where(field => field.Weight is not null)
                    .Select(field => field.Code + "=" + field.Weight),
            ],
            Tornado = request.Text("tornado") is not null,
        };
        if (WhatIfView.Check(request.Source, choice) is [var fault, ..])
        {
            throw AddressException.Malformed(
                fault + ". In an address a colon stands between the id and its value.",
                Prose.To("Every measure of " + country.Name + " in turn", PageAddress.WhatIf(country.Code)),
                Prose.To("Ids of all indicators", PageAddress.Indicators)
            );
        }
        return WhatIfView.Of(request.Source, choice);
    }

    // An equals sign inside a value would have to be escaped; the command line has it.
    private static string Assigned(string pair)
    {
        int colon = pair.IndexOf(':', StringComparison.Ordinal);
        return colon < 0 ? pair : pair[..colon] + "=" + pair[(colon + 1)..];
    }

    private static Indicator? Gap(PageRequest request)
    {
        if (request.Text("gap") is not { } word)
        {
            return null;
        }
        return request.Source.Release.Indicator(word)
            ?? throw Unknown(
                "gap",
                word,
                request.Source.Release.Practices.SelectMany(p => p.Addresses).Distinct(StringComparer.Ordinal),
                id => PageAddress.Practices.With("gap", id)
            );
    }

    private static string? Word(PageRequest request, string parameter, string column)
    {
        string? word = request.Text(parameter);
        ImmutableArray<string> words = PracticesView.Words(request.Source, column);
        return word is null || words.Contains(word, StringComparer.Ordinal)
            ? word
            : throw Unknown(parameter, word, words, known => PageAddress.Practices.With(parameter, known));
    }

    private static Instrument Instrument(PageRequest request)
    {
        string id = request.Path["instrument"];
        return request.Source.Release.Instruments.FirstOrDefault(i => string.Equals(i.Id, id, StringComparison.Ordinal))
            ?? throw NotThere(
                "instrument",
                id,
                request.Source.Release.Instruments.Select(i => i.Id),
                PageAddress.Instrument,
                Prose.To("All instruments", PageAddress.Guardrails)
            );
    }

    private static Practice Practice(PageRequest request)
    {
        string id = request.Path["practice"];
        return request.Source.Release.Practices.FirstOrDefault(p => string.Equals(p.Id, id, StringComparison.Ordinal))
            ?? throw NotThere(
                "practice",
                id,
                request.Source.Release.Practices.Select(p => p.Id),
                PageAddress.Practice,
                Prose.To("All practices", PageAddress.Practices)
            );
    }

    private static AddressException NotThere(
        string what,
        string id,
        IEnumerable<string> known,
        Func<string, PageAddress> page,
        Prose all
    ) =>
        AddressException.NotFound(
            $"The release has no {what} \"{id}\".",
            [.. Spelling.Nearest(id, known) is { } near ? new[] { Prose.To(near, page(near)) } : [], all]
        );

    private static AddressException Unknown(
        string parameter,
        string word,
        IEnumerable<string> known,
        Func<string, PageAddress> page
    ) =>
        AddressException.Malformed(
            $"{parameter}: \"{word}\" is not among its values.",
            [.. known.Order(StringComparer.Ordinal).Select(value => Prose.To(value, page(value)))]
        );
}
