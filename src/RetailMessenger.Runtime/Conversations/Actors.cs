using RetailMessenger.Core.Conversations;
using RetailMessenger.Runtime.Delivery;

namespace RetailMessenger.Runtime.Conversations;

/// <summary>Finds a conversation's two actors. What Orleans works out about an actor's type by reflection is asked once, not for each message.</summary>
internal sealed class Actors(IGrainFactory grains)
{
    private readonly Address _answering = Address.Of(grains.GetGrain<IConversationGrain>("any"));
    private readonly Address _delivering = Address.Of(grains.GetGrain<IDeliveryGrain>("any"));

    /// <summary>The actor that answers.</summary>
    public IConversationGrain Answering(ConversationKey conversation) => (IConversationGrain)_answering.Find(grains, conversation);

    /// <summary>The actor that delivers.</summary>
    public IDeliveryGrain Delivering(ConversationKey conversation) => (IDeliveryGrain)_delivering.Find(grains, conversation);

    private readonly record struct Address(GrainType Type, GrainInterfaceType Interface)
    {
        public static Address Of(IAddressable any) => any is GrainReference reference
            ? new(reference.GrainId.Type, reference.InterfaceType)
            : throw new InvalidOperationException("An actor is known by its reference.");

        public IAddressable Find(IGrainFactory grains, ConversationKey conversation) =>
            grains.GetGrain(GrainId.Create(Type, conversation.ToString()), Interface);
    }
}
