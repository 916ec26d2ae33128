namespace Regalia.Incidents.Sources.Eurepoc;

/// <summary>The tables that EuRepoC publishes, as their headers tell them apart.</summary>
internal enum EurepocTable
{
    /// <summary>None of them.</summary>
    Other,

    /// <summary>One row an incident, release 1.3.</summary>
    Global13,

    /// <summary>One row a receiver, release 1.3.</summary>
    Receivers13,

    /// <summary>One row a combination of an attribution's authors and initiators, release 1.3.</summary>
    Attributions13,

    /// <summary>One row an incident, release 1.1.</summary>
    Global11,

    /// <summary>One row a receiver, release 1.1.</summary>
    Receivers11,

    /// <summary>One row a combination of an attribution's authors and initiators, release 1.1.</summary>
    Attributions11,

    /// <summary>A long table behind the dashboard: an incident's values in all their combinations.</summary>
    Dashboard,

    /// <summary>One row a pair of initiator and receiver country.</summary>
    Dyadic,

    /// <summary>Extract of the critical infrastructure tracker.</summary>
    Infrastructure,
}
