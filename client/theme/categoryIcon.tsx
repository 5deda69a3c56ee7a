/** The seven categories' icons: a category is never told by colour alone. */
import {
  IconBriefcase,
  IconCertificate,
  IconCoins,
  IconMapPin,
  IconMicroscope,
  IconSchool,
  IconSpeakerphone,
} from "@tabler/icons-react";
import type { Category } from "../../src/contract/issue.ts";

const icons = {
  RESEARCH: IconMicroscope,
  QUALITY_STANDARDS: IconCertificate,
  HR_TRAINING: IconSchool,
  FUNDING: IconCoins,
  MARKETING: IconSpeakerphone,
  MANAGEMENT: IconBriefcase,
  SITE: IconMapPin,
} as const satisfies Record<Category, unknown>;

/** Decorative: the category's word stands beside it. */
export function CategoryIcon({ category, size = 16 }: { category: Category; size?: number }) {
  const Icon = icons[category];
  return <Icon size={size} stroke={1.7} aria-hidden="true" />;
}
