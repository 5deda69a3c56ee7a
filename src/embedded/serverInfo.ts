// What a client asks a server before it works with it: which calls it knows, and who is in the cluster.

import gossip from "@eventstore/db-client/generated/gossip_pb.js";
import features from "@eventstore/db-client/generated/serverfeatures_pb.js";
import shared from "@eventstore/db-client/generated/shared_pb.js";

/** The EventStoreDB whose behaviour this server keeps; clients read it to know what they may ask. */
const SERVER_VERSION = "23.10.7";

/** ServerFeatures: every method by its path, `/package.Service/Method`. */
export function supportedMethods(paths: Iterable<string>): Uint8Array {
  const answer = new features.SupportedMethods();
  answer.setEventStoreServerVersion(SERVER_VERSION);
  for (const path of paths) {
    const [, service = "", method = ""] = path.toLowerCase().split("/");
    answer.addMethods(new features.SupportedMethod().setServiceName(service).setMethodName(method));
  }
  return answer.serializeBinary();
}

/** Gossip: a cluster of one, which leads. */
export function clusterInfo(instanceId: string, address: string, port: number): Uint8Array {
  const member = new gossip.MemberInfo();
  member.setInstanceId(new shared.UUID().setString(instanceId));
  member.setTimeStamp(String(BigInt(Date.now()) * 10_000n));
  member.setState(gossip.MemberInfo.VNodeState.LEADER);
  member.setIsAlive(true);
  member.setHttpEndPoint(new gossip.EndPoint().setAddress(address).setPort(port));
  const cluster = new gossip.ClusterInfo();
  cluster.addMembers(member);
  return cluster.serializeBinary();
}
