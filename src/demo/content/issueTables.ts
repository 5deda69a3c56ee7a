/** The difficulties by mini-cluster: 249 of year 1 by field, 150 after the reorganisation by successor. */

import { biosignalImagingIssues } from "./issues/biosignalImaging.ts";
import { certificationMarketingIssues } from "./issues/certificationMarketing.ts";
import { electronicDevicesIssues } from "./issues/electronicDevices.ts";
import { homeCareIssues } from "./issues/homeCare.ts";
import { mouldsMachiningIssues } from "./issues/mouldsMachining.ts";
import { orientalMedicineIssues } from "./issues/orientalMedicine.ts";
import { partsAndDesignIssues } from "./issues/partsAndDesign.ts";
import { rehabilitationIssues } from "./issues/rehabilitation.ts";
import { year2DesignIssues } from "./issues/year2Design.ts";
import { year2EHealthIssues } from "./issues/year2EHealth.ts";
import { year2ElectronicIssues } from "./issues/year2Electronic.ts";
import { year2OrientalIssues } from "./issues/year2Oriental.ts";
import { year2PartsIssues } from "./issues/year2Parts.ts";
import { year2RehabilitationIssues } from "./issues/year2Rehabilitation.ts";
import { year2SupportIssues } from "./issues/year2Support.ts";
import type { IssueText } from "./issueText.ts";
import type { FieldId, SuccessorId } from "./miniClusters.ts";

/** The texts that become the 249 tasks. Those disposed before discovery are in issues/disposed.ts. */
export const year1Issues: Readonly<Record<FieldId, readonly IssueText[]>> = {
  A: electronicDevicesIssues,
  B: rehabilitationIssues,
  C: orientalMedicineIssues,
  D: partsAndDesignIssues,
  A1: biosignalImagingIssues,
  A2: certificationMarketingIssues,
  B1: homeCareIssues,
  D1: mouldsMachiningIssues,
};

export const year2Issues: Readonly<Record<SuccessorId, readonly IssueText[]>> = {
  N1: year2ElectronicIssues,
  N2: year2RehabilitationIssues,
  N3: year2OrientalIssues,
  N4: year2PartsIssues,
  N5: year2DesignIssues,
  N6: year2SupportIssues,
  N7: year2EHealthIssues,
};
