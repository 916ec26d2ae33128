using System.Text;

namespace Regalia.Incidents.Exports.Stix;

/// <summary>Markings: the Traffic Light Protocol 2.0 as its extension of the standard defines it, and the terms of sources.</summary>
internal static class StixMarkings
{
    private const string Extension = "extension-definition--60a3c5c5-0d10-413e-aab3-9e08dde9e88d";

    /// <summary>The marking of a level. Its id, its time and its content are given by the standard's authors.</summary>
    internal static StixObject Of(Tlp tlp)
    {
        string id =
            "marking-definition--"
            + tlp switch
            {
                Tlp.Clear => "94868c89-83c2-464b-929b-a1a8aa3c8487",
                Tlp.Green => "bab4a63c-aed9-4cf5-a766-dfca5abac2bb",
                Tlp.Amber => "55d920b0-5e8b-4f79-9ee9-91f868d9b421",
                Tlp.AmberStrict => "939a9414-2ddd-4d32-a0cd-375ea402b003",
                Tlp.Red => "e828b379-4e03-4974-9ac4-e53a884c97c1",
                _ => throw new ArgumentOutOfRangeException(nameof(tlp), tlp, "is no marking"),
            };
        string text =
            "{\"type\":\"marking-definition\",\"spec_version\":\"2.1\",\"id\":\""
            + id
            + "\",\"created\":\"2022-10-01T00:00:00.000Z\",\"name\":\"TLP:"
            + tlp.Word().ToUpperInvariant()
            + "\",\"extensions\":{\""
            + Extension
            + "\":{\"extension_type\":\"property-extension\",\"tlp_2_0\":\""
            + tlp.Word()
            + "\"}}}";
        return new StixObject("marking-definition", id, Encoding.UTF8.GetBytes(text));
    }

    /// <summary>The terms of a source, which go with each of its records.</summary>
    internal static StixObject Of(Sources.IncidentSource source, StixPen pen)
    {
        string terms =
            source.Title
            + ", "
            + source.Publisher
            + ". Licence: "
            + source.Licence
            + (source.MayBePassedOn ? "." : ". May not be passed on.");
        return pen.WriteMarking(NameUuid.Of("terms", source.Name, terms), terms);
    }
}
