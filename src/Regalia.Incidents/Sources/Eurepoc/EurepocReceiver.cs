using System.Collections.Immutable;
using Regalia.Evidence.Places;
using Regalia.Incidents.Records;
using static System.FormattableString;

namespace Regalia.Incidents.Sources.Eurepoc;

/// <summary>Who was hit, as one entry of a table.</summary>
internal readonly record struct EurepocReceiver(string? Name, string? Country, string? Category, string? Subcategory)
{
    /// <summary>The receivers of a row of release 1.3, whose cells run in step.</summary>
    public static List<EurepocReceiver> FromValues(
        string[] names,
        string[] countries,
        string[] categories,
        string[] subcategories,
        List<string> repairs
    )
    {
        int count = countries.Length;
        if (names.Length > count || categories.Length > count || subcategories.Length > count)
        {
            repairs.Add(
                Invariant(
                    $"receivers: {count} countries beside {names.Length} names and {categories.Length} categories: not in step, so listed apart"
                )
            );
            return
            [
                .. names.Select(name => new EurepocReceiver(name, null, null, null)),
                .. countries.Select(country => new EurepocReceiver(null, country, null, null)),
                .. categories.Select(category => new EurepocReceiver(null, null, category, null)),
                .. subcategories.Select(subcategory => new EurepocReceiver(null, null, null, subcategory)),
            ];
        }
        List<EurepocReceiver> receivers = new(count);
        for (int i = 0; i < count; i++)
        {
            receivers.Add(new(At(names, i), countries[i], At(categories, i), At(subcategories, i)));
        }
        return receivers;
    }

    /// <summary>The receivers of a row of release 1.1: a list of countries, and for each a list of names and categories.</summary>
    public static List<EurepocReceiver> FromLists(
        string?[][] names,
        string?[][] countries,
        string?[][] categories,
        string?[][] subcategories
    )
    {
        List<EurepocReceiver> receivers = [];
        int count = Math.Max(countries.Length, Math.Max(names.Length, categories.Length));
        for (int i = 0; i < count; i++)
        {
            string? country = i < countries.Length && countries[i].Length > 0 ? countries[i][0] : null;
            string?[] name = i < names.Length ? names[i] : [];
            string?[] category = i < categories.Length ? categories[i] : [];
            string?[] subcategory = i < subcategories.Length ? subcategories[i] : [];
            if (name.Length > 0 && name.Length != category.Length)
            {
                // Which of the names has which category is not said.
                receivers.AddRange(name.Select(n => new EurepocReceiver(n, country, null, null)));
                name = [];
            }
            for (int k = 0; k < Math.Max(1, Math.Max(name.Length, category.Length)); k++)
            {
                receivers.Add(new(At(name, k), country, At(category, k), At(subcategory, k)));
            }
        }
        return receivers;
    }

    /// <summary>
    /// Victims in common terms; entries that say nothing are left out. Equal ones stay several: most receivers are not named, and
    /// two nameless hospitals of one country are two.
    /// </summary>
    public static ImmutableArray<Victim> Victims(IEnumerable<EurepocReceiver> receivers)
    {
        var victims = ImmutableArray.CreateBuilder<Victim>();
        foreach (EurepocReceiver receiver in receivers)
        {
            EurepocReceiver known = receiver.Known();
            if (known != default)
            {
                victims.Add(
                    new Victim(
                        known.Name,
                        known.Country,
                        Gazetteer.Find(known.Country)?.Code,
                        [.. new[] { known.Category, known.Subcategory }.OfType<string>()]
                    )
                );
            }
        }
        return victims.DrainToImmutable();
    }

    private EurepocReceiver Known() =>
        new(
            EurepocCell.Named(Name),
            EurepocCell.Named(Country),
            EurepocCell.Known(Category),
            EurepocCell.Known(Subcategory)
        );

    private static string? At(string?[] values, int index) => index < values.Length ? values[index] : null;
}
